"""What is asked, before it is answered: filters, and words typed for a search."""
