"""Where each undertaking and action line stands: plans followed, inputs asked for, verdicts signed, codes compared."""
