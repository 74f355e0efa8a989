SELECT x.a FROM notes, XMLTABLE('/r' PASSING ('<r/>'::xml) COLUMNS a text) x
