-- The schema that the golden definitions read. Changing it means capturing every case anew.
CREATE SCHEMA shop;
CREATE TABLE shop.products (
  product_id int PRIMARY KEY,
  category text NOT NULL,
  price numeric(10, 2) NOT NULL,
  weight numeric,
  tags text[]
);
CREATE TABLE shop.customers (
  customer_id int PRIMARY KEY,
  name text NOT NULL,
  city text,
  profile json
);
CREATE TABLE shop.orders (
  order_id int PRIMARY KEY,
  customer_id int NOT NULL REFERENCES shop.customers,
  placed_at timestamptz NOT NULL DEFAULT now(),
  paid boolean
);
CREATE TABLE shop.order_lines (
  order_id int NOT NULL REFERENCES shop.orders,
  line int NOT NULL,
  product_id int NOT NULL REFERENCES shop.products,
  quantity int NOT NULL,
  discount float8,
  PRIMARY KEY (order_id, line)
);
CREATE TABLE shop.employees (
  id int PRIMARY KEY,
  boss int,
  name text NOT NULL,
  works interval,
  salary money
);
CREATE TYPE shop.mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN shop.positive AS int CHECK (VALUE > 0);
CREATE TABLE shop.notes (note text, feeling shop.mood, stars shop.positive, at timestamp, day date);
CREATE TABLE shop."Sales 2024" ("Größe" int, "order" text NOT NULL, "say ""hi""" text);
CREATE VIEW shop.paid_orders AS SELECT order_id, customer_id FROM shop.orders WHERE paid;
CREATE MATERIALIZED VIEW shop.stored AS SELECT category FROM shop.products;
CREATE TABLE shop.measures (at date NOT NULL, value int) PARTITION BY RANGE (at);
CREATE TABLE shop.measures_2024 PARTITION OF shop.measures FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE shop.people (name text);
CREATE TABLE shop.students (school text) INHERITS (shop.people);
CREATE TABLE shop.secrets (owner_name text NOT NULL, secret text);
ALTER TABLE shop.secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_secrets ON shop.secrets USING (owner_name = current_user);
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE shop.remote (id int) SERVER files OPTIONS (filename '/dev/null');
CREATE FUNCTION shop.doubled(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2 * $1';
CREATE FUNCTION shop.rate(text) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT 1.5';
CREATE TABLE public.taken (id int);
CREATE ROLE golden_reader;
GRANT USAGE ON SCHEMA shop TO golden_reader;
GRANT CREATE ON SCHEMA public TO golden_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO golden_reader;
GRANT TRIGGER ON shop.secrets TO golden_reader;
