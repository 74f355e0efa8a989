SELECT
  products.category AS category,
  sum(products.weight) AS the_sum_of_the_weights_of_all_products_of_this_category_here
FROM shop.products AS products
GROUP BY products.category
