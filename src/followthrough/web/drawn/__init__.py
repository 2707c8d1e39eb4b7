"""Drawings of the pages: charts, and time axes with what lies along them."""
