"""A register of its own: from what people state of their plan to the texts of its first files."""
