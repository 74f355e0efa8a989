-- Requests are read once and gone: to compress a plan would take longer than to keep it as it is.

ALTER TABLE everview.request ALTER COLUMN plan SET STORAGE EXTERNAL;
