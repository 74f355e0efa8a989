SELECT l.order_id, p AS product FROM order_lines l LEFT JOIN products p ON p.product_id = l.product_id
