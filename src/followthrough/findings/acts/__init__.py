"""What a sentence does: acts of its verbs, its nouns, its adjectives, and what takes them back."""
