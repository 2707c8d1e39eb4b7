"""The words of reports, as data: one file a language, the same keys and slots in each."""
