"""One module for each family of commands: from the loaded register to a report."""
