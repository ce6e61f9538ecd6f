"""A register with its findings, and what a change brings and mends."""
