"""The page: what a leader sees first, then the figures, the gaps, the records, the method."""
