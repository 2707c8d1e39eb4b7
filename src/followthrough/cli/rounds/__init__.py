"""Commands that people answer over a time: plans, updates, codes, meetings."""
