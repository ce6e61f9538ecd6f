"""Suggestions (建议): the likeliest leaves for a record, each with a score and why."""
