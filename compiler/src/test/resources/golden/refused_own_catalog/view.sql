SELECT name FROM everview.views
