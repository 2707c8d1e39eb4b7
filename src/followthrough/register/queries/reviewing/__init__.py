"""What waits for a person, what people did and said: to review, overtaken, remarks, the audit's chain."""
