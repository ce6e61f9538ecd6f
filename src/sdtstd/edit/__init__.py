"""Files out: generated blocks in Markdown files, written whole or not at all."""
