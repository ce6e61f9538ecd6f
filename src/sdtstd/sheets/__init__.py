"""Lists as people keep them: spreadsheets and text files as grids of cells, not read yet."""
