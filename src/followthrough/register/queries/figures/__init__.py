"""Figures: sums of money stage by stage, statistical series, targets measured by them."""
