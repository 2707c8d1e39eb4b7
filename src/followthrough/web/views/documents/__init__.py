"""Documents: the list, the reading view of one, and how they are added."""
