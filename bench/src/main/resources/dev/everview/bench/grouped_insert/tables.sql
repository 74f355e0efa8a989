CREATE TABLE sales (
    shop integer NOT NULL,
    product integer NOT NULL,
    quantity integer NOT NULL,
    amount numeric(12,2) NOT NULL
);
INSERT INTO sales
SELECT g % 100, g / 100 % 10, g % 7 + 1, (g % 10000) / 100.0
FROM generate_series(1, 100000) AS g;
