"""Japanese sentences: what is named in them, and what they do by the words that end their clauses."""
