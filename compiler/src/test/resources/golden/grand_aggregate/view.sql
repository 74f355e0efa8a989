SELECT count(*) AS n, sum(weight) AS w, max(price) AS top FROM products
