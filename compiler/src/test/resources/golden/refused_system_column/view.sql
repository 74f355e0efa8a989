SELECT ctid, name FROM customers
