"""Random data files with comments, random changes to them, and what must be true afterwards."""
