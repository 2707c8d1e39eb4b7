"""One file a group of pages. A view parses what was asked, calls one query or verb and renders the answer."""
