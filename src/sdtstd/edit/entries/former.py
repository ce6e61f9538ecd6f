"""The paths that a place had before those above it were renamed, as the removals say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.places import is_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import Register


def former_paths(register: Register, path: str) -> Iterator[str]:
    """Give them, the latest first; removals of the place itself are not among them."""
    met = {path}
    left = [path]
    while left:
        name = left.pop(0)
        for each in register.removals:
            if each.to is not None and name != each.to and is_under(name, each.to):
                former = each.object + name[len(each.to) :]
                if former not in met:
                    met.add(former)
                    left.append(former)
                    yield former
