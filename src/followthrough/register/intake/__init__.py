"""Documents and facts come in: each finds its row, is read anew or left as it is, and nothing held is overwritten."""
