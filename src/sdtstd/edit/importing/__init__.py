"""Lists of standards as people keep them, read row by row into changes to the register."""
