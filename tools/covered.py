"""Holds the floors that make numbers to full branch coverage by their own tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
WHOLE = ("codes", "dates", "document", "measure")


def main() -> int:
    """Print every file of those floors with a line or branch that no test reached."""
    files = json.loads((ROOT / ".coverage.json").read_text("utf-8"))["files"]
    short = {
        path: report["missing_lines"] + report["missing_branches"]
        for path, report in files.items()
        if path.startswith(tuple(f"src/sdtstd/{floor}" for floor in WHOLE))
        and (report["missing_lines"] or report["missing_branches"])
    }
    for path, missing in short.items():
        print(f"{path}: not covered: {missing}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
