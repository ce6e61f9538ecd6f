"""What `import` needs of the command line: its options, its source, how it ends."""
