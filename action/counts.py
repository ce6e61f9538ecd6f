"""The outputs of the action: integers only, so nothing from the data can reach them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

NAMES = ("errors", "warnings", "infos")


def main() -> None:
    """Print the exit code, and the counts where the check ran."""
    report, code = Path(sys.argv[1]), int(sys.argv[2])
    print(f"exit-code={code}")
    if code < 2 and report.exists():
        summary = json.loads(report.read_text("utf-8"))["summary"]
        for name in NAMES:
            print(f"{name}={int(summary[name])}")


if __name__ == "__main__":
    main()
