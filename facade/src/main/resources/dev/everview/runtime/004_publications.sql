-- Tables of the catalog without a primary key: their rows are deleted also where all tables are published.

ALTER TABLE everview.request REPLICA IDENTITY FULL;
ALTER TABLE everview.assumption REPLICA IDENTITY FULL;
