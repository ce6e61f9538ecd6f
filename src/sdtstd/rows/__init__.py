"""The contract: frozen rows that JSON has, and every format of data that is added later.

A row has the names of the contract, and numbers that keep what they are nearest to; a name
that Python reserves ends in an underscore. Beside each row stands the function that makes it of
what was measured.
"""
