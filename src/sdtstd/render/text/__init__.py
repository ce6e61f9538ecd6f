"""Text for people: drawn on a terminal, one record a line in a pipe."""
