"""The summary of the job: the parts one after the other, in what GitHub takes for one step."""

from __future__ import annotations

import sys
from pathlib import Path

# GitHub drops a summary of more than 1 MiB whole.
MOST = 900_000


def main() -> None:
    """Append the parts to the summary; too long ones are cut at a line, and it is said."""
    summary, check, change = (Path(each) for each in sys.argv[1:4])
    room = MOST - (summary.stat().st_size if summary.exists() else 0)
    first, second = check.read_bytes(), change.read_bytes()
    for_first = max(room // 2, room - len(second))
    for_second = room - min(len(first), for_first)
    with summary.open("ab") as stream:
        parts = (within(first, for_first), within(second, for_second))
        stream.write(b"\n".join(filter(None, parts)))


def within(text: bytes, most: int) -> bytes:
    """Give the text, or as many of its first lines as fit and how many are left out."""
    if len(text) <= most:
        return text
    kept = text[: max(most, 0)].rpartition(b"\n")[0]
    left = text.count(b"\n") - kept.count(b"\n")
    return kept + f"\n\n> … {left} more lines / 还有 {left} 行\n".encode()


if __name__ == "__main__":
    main()
