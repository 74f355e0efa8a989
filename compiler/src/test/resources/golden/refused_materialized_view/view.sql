SELECT category FROM stored
