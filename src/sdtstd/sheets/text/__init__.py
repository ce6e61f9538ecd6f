"""Text files with lists: their encodings, what parts their cells, and JSON lines."""
