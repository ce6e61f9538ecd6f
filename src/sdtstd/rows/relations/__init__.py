"""Relations: a register on a day as flat tables, for those who count in SQL.

Each row has texts, whole numbers and doubles alone, and the id of its register, so that many
registers can stand together. Truth is 1 or 0, a day is an ISO text, None is undefined.
"""
