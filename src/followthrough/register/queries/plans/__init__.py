"""Work plans: their lines, what touched them, what became of them in the plan that took their place."""
