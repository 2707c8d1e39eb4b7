"""Wordings of events and stages for which no verb of the lexicon stands, each with the words it cannot do without."""
