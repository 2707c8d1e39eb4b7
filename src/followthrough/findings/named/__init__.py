"""Things a sentence may name and do something with: meetings, money, instruments."""
