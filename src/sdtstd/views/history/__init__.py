"""`history`: how it went, day by day: what is asked for, each block, the whole."""
