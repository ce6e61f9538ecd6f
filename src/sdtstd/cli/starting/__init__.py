"""`init`: what it is told, by options or by answers, and the files that it makes of it."""
