"""Changes to entries of the data files: what is asked, as changes to their documents."""
