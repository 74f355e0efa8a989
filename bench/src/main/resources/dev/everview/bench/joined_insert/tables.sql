CREATE TABLE products (
    product integer PRIMARY KEY,
    category text NOT NULL,
    price numeric(12,2) NOT NULL
);
INSERT INTO products
SELECT g, 'category ' || g % 10, (g % 1000 + 1) / 10.0
FROM generate_series(1, 1000) AS g;
CREATE TABLE orders (
    "order" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product integer NOT NULL REFERENCES products,
    quantity integer NOT NULL
);
INSERT INTO orders (product, quantity)
SELECT g % 1000 + 1, g % 7 + 1
FROM generate_series(1, 200000) AS g;
