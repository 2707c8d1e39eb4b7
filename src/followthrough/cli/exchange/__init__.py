"""Commands by which lists, editions and whole registers leave and come back."""
