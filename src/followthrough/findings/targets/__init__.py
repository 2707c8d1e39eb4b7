"""Ends and deadlines: what is to be reached, how much, from when and by when."""
