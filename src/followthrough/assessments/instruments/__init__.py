"""Lives of legal instruments: acts party by party, what is in force, what superseded what."""
