"""Commands about series and money."""
