"""The page: one file that opens without a network, in both languages; the only room of jinja2."""
