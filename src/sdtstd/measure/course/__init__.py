"""A register on many days: what does not change between two of them is looked at once."""
