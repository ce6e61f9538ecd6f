"""The style sheets and the script of the page: the files of `static/`.

Those with a number are joined in its order.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def joined(ending: str) -> str:
    """Give all files of an ending as one, in the order of their numbers."""
    names = sorted(each.name for each in _folder().iterdir() if each.name.endswith(ending))
    return "\n".join(_text(name) for name in names if name[0].isdigit())


def dark_style() -> str:
    """Give the colours of dark screens, a sheet of its own that a reader switches."""
    return _text("dark.css")


def _folder() -> Traversable:
    return files("sdtstd.render.html") / "static"


def _text(name: str) -> str:
    return (_folder() / name).read_text("utf-8")


def script() -> str:
    """Give the script, whose parts share one scope and nothing with the page around it."""
    return f'(() => {{\n"use strict";\n{joined(".js")}}})();\n'


def source_of(text: str) -> str:
    """Give what lets a text in by a content security policy (CSP 3): its hash."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
