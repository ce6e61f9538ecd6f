"""What Python programs and notebooks use: a register, and its answers as rows for pandas."""
