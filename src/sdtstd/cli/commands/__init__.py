"""The commands, a file each: its options, and what it does in a few lines."""
