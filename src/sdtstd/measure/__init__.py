"""Arithmetic on the loaded register: every number of the design, each in one place."""
