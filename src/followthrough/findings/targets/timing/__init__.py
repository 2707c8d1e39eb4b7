"""When targets are due and what they are measured from: years with their roles, shared out among the figures."""
