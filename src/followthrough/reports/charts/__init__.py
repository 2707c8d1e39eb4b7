"""Charts as Vega-Lite specifications: the same for pages and for print. Pure; draw.py makes pictures of them."""
