SELECT a.line, b.line AS other, p.category FROM order_lines a JOIN order_lines b ON a.order_id = b.order_id AND a.line < b.line JOIN products p ON p.product_id = b.product_id
