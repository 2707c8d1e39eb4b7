"""What a reader types or chooses: forms, filters, days, page numbers, stretches of text."""
