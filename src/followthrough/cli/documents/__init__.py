"""Commands about documents and their words: take in, read, link, search, compare."""
