"""Files out: one writer for whole files, generated blocks in Markdown pages."""
