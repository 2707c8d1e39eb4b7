"""Tables of the pages and of files, made from rows."""
