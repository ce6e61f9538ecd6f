"""One input of a fuzzer: files, and the words of a command line where there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Case:
    """Files by path, the words of one command line, the variables of its environment."""

    files: dict[str, bytes]
    words: tuple[str, ...] = ()
    environ: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fuzzer:
    """How a seed becomes a case, and what is tried with it; `tried` raises on a fault.

    `gate` seeds are tried in the gate, the first ones.
    """

    make: Callable[[int], Case]
    tried: Callable[[Case], None]
    gate: int

    def __call__(self, seed: int) -> None:
        self.tried(self.make(seed))
