"""What an output may take: each kind of reader has the one function that makes text do nothing.

`Inert` is made here alone, so that mypy refuses a raw text where something is written.
"""
