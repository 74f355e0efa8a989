SELECT e.name, b.name AS boss FROM employees e JOIN employees b ON b.id = e.boss
