"""A plain-text progress tracker for a standards system."""
