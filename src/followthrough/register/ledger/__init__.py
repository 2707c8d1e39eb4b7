"""What every row rests on: where the register lies, the chain of what was done, what was held when, who may see it."""
