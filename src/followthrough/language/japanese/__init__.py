"""Japanese, as far as no word of diplomacy is needed: script, sentences, numbers, the forms of verbs."""
