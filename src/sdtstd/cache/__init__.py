"""What was found once and is kept for the next run, in a folder of the reader's own.

Nothing here imports anything but what every interpreter has loaded, and a hash: an answer that is
kept is given before the rest of the program is imported.
"""
