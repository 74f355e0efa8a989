SELECT
  products.product_id AS product_id,
  products.category AS category,
  products.price * 2::numeric AS twice
FROM shop.products AS products
