"""What is told as done or under way, and what only looks so: history, harm, bonds that grow, things at work."""
