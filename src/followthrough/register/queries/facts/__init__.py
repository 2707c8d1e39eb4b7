"""The world the statements speak of: parties, partnerships, meetings, instruments, series, evidence."""
