"""How GitHub's runner reads a log: a port of actions/runner, Runner.Common/ActionCommand.cs.

`TryParseV2` (`::command`) is asked first, then `TryParse` (`##[command]`), for each line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

COMMANDS = frozenset(
    [
        "stop-commands",
        "internal-set-repo-path",
        "set-env",
        "set-output",
        "save-state",
        "add-mask",
        "add-path",
        "add-matcher",
        "remove-matcher",
        "debug",
        "warning",
        "error",
        "notice",
        "group",
        "endgroup",
        "echo",
    ]
)
_PLAIN = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%"))
_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> list[Command]:
    """Read a log as the runner does; its StreamReader breaks lines at CR, LF and both."""
    parsed = (parse_v2(line) or parse_v1(line) for line in re.split("\r\n|\r|\n", log))
    return [each for each in parsed if each is not None]


def parse_v2(message: str) -> Command | None:
    # string.TrimStart() and str.lstrip() agree on white space but for U+001C to U+001F, which
    # only Python trims: it can only find more commands.
    message = message.lstrip()
    if not message.startswith("::"):
        return None
    end = message.find("::", 2)
    if end < 0:
        return None
    info = message[2:end]
    name, space, listed = info.partition(" ")
    if name.lower() not in COMMANDS:
        return None
    properties = _properties(listed.strip(), ",", _PROPERTY) if space and name else {}
    return Command(name.lower(), properties, _unescape(message[end + 2 :], _DATA))


def parse_v1(message: str) -> Command | None:
    prefix = message.find("##[")
    end = message.find("]", prefix)
    if prefix < 0 or end < 0:
        return None
    info = message[prefix + 3 : end]
    name, space, listed = info.partition(" ")
    if name.lower() not in COMMANDS:
        return None
    properties = _properties(listed, ";", _PLAIN) if space and name else {}
    return Command(name.lower(), properties, _unescape(message[end + 1 :], _PLAIN))


def _properties(listed: str, between: str, mappings: tuple[tuple[str, str], ...]) -> dict[str, str]:
    properties = {}
    for each in filter(None, listed.split(between)):
        # Split('=', 2, RemoveEmptyEntries): empty entries at the start are skipped.
        name, equals, value = each.lstrip("=").partition("=")
        value = value.lstrip("=")
        if equals and value:
            properties[name.lower()] = _unescape(value, mappings)
    return properties


def _unescape(text: str, mappings: tuple[tuple[str, str], ...]) -> str:
    for replacement, token in mappings:
        text = text.replace(replacement, token)
    return text


def as_collated(text: str) -> str:
    """Drop what .NET does not see where it searches by culture."""
    return re.sub("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
                  "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
                  "\U000e0000-\U000e0fff]", "", text)  # fmt: skip
