SELECT at FROM ONLY measures
