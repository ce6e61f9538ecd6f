"""Writes the documents that are made from the code: `tools/docs.py`, or `--check` in the gate.

Each stands in docs/ in English and, with the ending .zh-CN.md, in Chinese. The prose is in
tools/documents/templates; what is in braces there is made by the modules beside it, and every
command and line of Python shown is run. The notebook is made of its template there too.
"""

from __future__ import annotations

import difflib
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import starmap
from pathlib import Path

from documents.notebook import PATH, notebook
from documents.page import NAMES, Page, make

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Write every document, or those named; with --check give the difference of the stale ones."""
    named = [each for each in NAMES if each in sys.argv] or NAMES
    pages = [Page(name, language) for name in named for language in ("en", "zh")]
    with ThreadPoolExecutor() as pool:  # most of the time is spent in the commands that are run
        texts = dict(zip((page.path for page in pages), pool.map(make, pages), strict=True))
    texts[PATH] = notebook()
    if sys.argv[1:] != ["--check"]:
        for path, text in texts.items():
            (ROOT / path).write_text(text, "utf-8", newline="\n")
        return 0
    stale = [diff for diff in starmap(drift, texts.items()) if diff]
    print("\n".join(stale) or "documents: fresh")
    return 1 if stale else 0


def drift(name: str, text: str) -> str:
    """Give the difference between a document and what it should be, nothing where there is none."""
    path = ROOT / name
    was = path.read_text("utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        was.splitlines(), text.splitlines(), name, f"{name} (tools/docs.py)", lineterm=""
    )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
