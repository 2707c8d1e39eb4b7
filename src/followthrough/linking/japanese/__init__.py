"""Japanese statements as linking compares them: their words without a dictionary, how firmly they bind."""
