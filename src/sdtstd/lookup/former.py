"""What took the place of what the register holds no more, as its removals say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical

if TYPE_CHECKING:
    from collections.abc import Container

    from sdtstd.model.register import Register


class Former:
    """The removals of a register by the names of what they are of."""

    def __init__(self, register: Register) -> None:
        """Know where each removal leads."""
        self._to = {canonical(each.object): each.to for each in register.removals}

    def led(self, name: str, present: Container[str]) -> str | None:
        """Give the first name that is present on the way from a removed one; None without any."""
        passed: set[str] = set()
        following = self._to.get(canonical(name))
        while following is not None and following not in passed:
            for each in (following, canonical(following)):
                if each in present:
                    return each
            passed.add(following)
            following = self._to.get(canonical(following))
        return None
