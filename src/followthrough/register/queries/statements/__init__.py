"""What was read in documents, statement by statement: rows, links, sources, the words around them."""
