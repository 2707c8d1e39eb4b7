"""A sentence with what each of its words is: verb groups, clauses, subjects, complements, and what is named in it."""
