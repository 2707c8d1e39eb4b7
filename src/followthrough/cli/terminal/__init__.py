"""How commands speak: sentences, tables, bars, files, days as typed."""
