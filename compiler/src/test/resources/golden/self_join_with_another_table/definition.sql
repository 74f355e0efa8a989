SELECT
  a.line AS line,
  b.line AS other,
  p.category AS category
FROM shop.order_lines AS a
  JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
  JOIN shop.products AS p ON p.product_id = b.product_id
