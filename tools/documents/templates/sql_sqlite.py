import sqlite3

register = sqlite3.connect("register.sqlite")
for row in register.execute("SELECT target, counted, percent FROM target_numbers WHERE needed > 0"):
    print(*row)
