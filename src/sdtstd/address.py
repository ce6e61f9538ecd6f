"""Where a value stands in a register, by names: a file and the keys that lead to the value."""

from __future__ import annotations

from sdtstd.frozen import frozen

Step = str | int


@frozen
class Address:
    """A file (as findings print it) and the keys and 0-based indexes that lead to one value."""

    file: str
    steps: tuple[Step, ...] = ()

    def at(self, *steps: Step) -> Address:
        """Give the address of a value below this one; it need not exist."""
        return Address(self.file, self.steps + steps)

    def __str__(self) -> str:
        return self.file + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.steps)
