"""Where undertakings and action lines stand on a day, and all that is weighed to say so."""
