SELECT
  l.order_id AS order_id,
  (p.*)::shop.products AS product
FROM shop.order_lines AS l
  LEFT JOIN shop.products AS p ON p.product_id = l.product_id
