"""The first look: the register in figures, what moved, what falls due."""
