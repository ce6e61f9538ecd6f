"""`add`: a new record or reported value, by options or by questions on a terminal."""
