"""The corpus: small files that each attack one thing, and what is made at run time.

README.md has a line on each. A file of `yaml` stands alone as data/standards.yaml, one of `pages`
is a kept file beside the example.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from support.bombs import BOMBS
from support.runs import EXAMPLE

FOLDER = Path(__file__).parent / "corpus"
README = FOLDER.parent / "README.md"
YAML = {path.stem: path for path in sorted((FOLDER / "yaml").glob("*.yaml"))}
PAGES = {path.stem: path for path in sorted((FOLDER / "pages").glob("*.md"))}
NAMES = {
    "newline-command": b"a\n::error file=README.md::pwned.yaml",
    "command-anywhere": b"##[add-path]x.yaml",
    "carriage-return": b"a\r::error::x.yaml",
    "escape": b"\x1b[31mred\x07.yaml",
    "c1": "\x9b31m.yaml".encode(),
    "line-separator": "a\u2028::error::x.yaml".encode(),
    "bidi": "\u202elmay.yaml".encode(),
    "not-utf-8": b"\xff\xfe.yaml",
    "surrogate": b"\xed\xa0\x80.yaml",
    "option": b"--output=x.yaml",
    "equals": b"=a.yaml",
    "place": b"a:9:9: SDT999 forged.yaml",
    "percent": b"%0A::error::x.yaml",
    "comma": b"a,line=99,title=x.yaml",
    "quotes": b"\"'`.yaml",
    "markdown": b"[click](evil.example).yaml",
    "html": b"<script>.yaml",
    "xml": b"]]>.yaml",
    "braces": b"{0}{x}.yaml",
    "backslash": b"..\\..\\x.yaml",
    "space": b" .yaml",
    "shell": b"$(touch x);`touch x`.yaml",
    "decomposed": "cafe\u0301.yaml".encode(),
    "long": b"x" * 250 + b".yaml",
    "upper-case": b"X\n::error::x.YAML",
    "copied": b"x.yaml\n::error::.txt",
}
"""Names of data files by what they are called in the table."""


def register(name: str, kind: str) -> dict[str, bytes]:
    """Give the files of a case of the corpus, by path."""
    example = {f"data/{path.name}": path.read_bytes() for path in sorted(EXAMPLE.glob("*.yaml"))}
    match kind:
        case "yaml":
            return {"data/standards.yaml": YAML[name].read_bytes()}
        case "pages":
            return {**example, "page.md": PAGES[name].read_bytes()}
        case "names":
            return {**example, "data/" + _path(NAMES[name]): b"x: [\n"}
        case _:
            make, size, _ = BOMBS[name]
            return {**example, "data/bomb.yaml": make(size // 20).encode()}


def _path(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")


@cache
def listed() -> dict[str, dict[str, tuple[str, str]]]:
    """Give the tables of README.md by their headings: what each attacks, and what is found."""
    tables: dict[str, dict[str, tuple[str, str]]] = {}
    for line in README.read_text("utf-8").splitlines():
        if line.startswith("## "):
            tables[line[3:]] = {}
        elif row := re.fullmatch(r"\| `(.+?)` \| (.+?) \| (.*?) ?\|", line):
            *_, table = tables.values()
            table[row[1]] = (row[2], row[3])
    return tables
