"""Documents: the list, the reading view, what happened to one, two side by side, a draft against them all."""
