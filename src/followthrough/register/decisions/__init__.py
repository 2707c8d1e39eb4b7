"""The verbs by which people decide on what the machine proposes. Each ends in a row that supersedes the one before."""
