"""Whether anything is kept: on, unless somebody or something says otherwise."""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

WORD = "--no-cache"
"""The word of the command line by which nothing is looked up or kept."""
_VARIABLE = "SDTSTD_CACHE"


def settle(words: list[str], environ: MutableMapping[str, str]) -> None:
    """Take the word out of a command line, wherever an option may stand, and heed it."""
    end = words.index("--") if "--" in words else len(words)
    while WORD in words[:end]:
        words.remove(WORD)
        end -= 1
        environ[_VARIABLE] = "off"


def is_on(environ: Mapping[str, str]) -> bool:
    """Tell whether the cache is used: SDTSTD_CACHE says so, else it is where nothing sets CI."""
    asked = environ.get(_VARIABLE)
    return asked == "on" or (asked != "off" and not environ.get("CI"))
