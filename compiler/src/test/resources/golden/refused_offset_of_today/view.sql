SELECT note, at::time::timetz AS t FROM notes
