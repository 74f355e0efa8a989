SELECT note, '12:00+01'::timetz AT TIME ZONE note AS t FROM notes
