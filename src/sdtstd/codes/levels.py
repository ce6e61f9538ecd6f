"""The two ranks that follow from a code: who issued the text, and how far it binds."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """Who issues a standard, in the order of the statistics table of GB/T 13016."""

    NATIONAL = "national"
    INDUSTRY = "industry"
    LOCAL = "local"
    GROUP = "group"
    ENTERPRISE = "enterprise"
    INTERNATIONAL = "international"


class Mandate(StrEnum):
    """How far a government standard binds (强制性、推荐性、指导性技术文件)."""

    MANDATORY = "mandatory"
    RECOMMENDED = "recommended"
    GUIDANCE = "guidance"


def mandate_of(level: Level | None, kind: str | None) -> Mandate | None:
    """Give what the letters after the slash say; None where no government is known to issue it.

    `kind` is one of T, TJ, Z, J or None, as the families of `families.py` read it.
    """
    if level is None or level in _VOLUNTARY:
        return None
    return _MANDATES[kind]


_VOLUNTARY = frozenset({Level.GROUP, Level.ENTERPRISE, Level.INTERNATIONAL})

_MANDATES = {
    None: Mandate.MANDATORY,
    "J": Mandate.MANDATORY,
    "T": Mandate.RECOMMENDED,
    "TJ": Mandate.RECOMMENDED,
    "Z": Mandate.GUIDANCE,
}
