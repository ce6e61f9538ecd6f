"""What GitHub makes of text once Markdown is HTML: mentions, issues, emoji, and bare addresses.

A port of gjtorikian/html-pipeline, lib/html_pipeline/node_filter (mention, emoji) and of the
forms in "Autolinked references and URLs" of GitHub's documentation, looser where they are vague.
Ruby's `\\w` takes ASCII only.
"""

from __future__ import annotations

import re

_FILTERS = {
    "mention": (
        r"(?:^|\W)@([a-z0-9][a-z0-9-]*)(?:/[a-z0-9][a-z0-9_-]*)?"
        r"(?=\.+[ \t\W]|\.+$|[^0-9a-z_.]|$)"
    ),
    "issue": r"#[0-9]",
    "issue by letters": r"\bgh-[0-9]",
    "commit": r"\w@[0-9a-f]{7,40}\b",
    "emoji": r":(?:[+-]1|100|1234|[a-z0-9_+-]*[a-z][a-z0-9_+-]*):",
    "address": r"\b(?:https?|ftp)://\S",
    "web site": r"\bwww\.\S",
    "mail": r"[\w.+-]@[a-z0-9-]+\.[a-z0-9]",
}
_READ = {name: re.compile(found, re.IGNORECASE | re.ASCII) for name, found in _FILTERS.items()}


def acted_on(text: str) -> list[str]:
    """Give what GitHub would make more of than text."""
    return [
        f"{name}: {found[0]!r}" for name, each in _READ.items() for found in each.finditer(text)
    ]
