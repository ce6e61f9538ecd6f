"""Makes again what is made from the code: outline, catalogue, schema, documents, golden files.

Fill in the translations that it counts as missing, and run it once more. The progress summaries are
made from the data: `sdtstd report -o PROGRESS.md` and `-o PROGRESS.zh-CN.md`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
HERE = Path(sys.executable).parent
GOLDEN = tuple(
    f"tests/{name}"
    for name in (
        "calendars",
        "cli",
        "exporting",
        "i18n",
        "pull_requests",
        "render",
        "reporting",
        "screens",
        "since",
    )
)
STEPS = (
    ("python", "tools/outline.py", "update"),
    ("python", "tools/catalogue.py", "update"),
    ("sdtstd", "schema", "-o", "docs/schema/data.schema.json"),
    ("python", "tools/contract.py", "update"),
    ("python", "tools/docs.py"),
    ("python", "tools/picture.py", "update"),
    ("pytest", "-q", "-n", "auto", "--golden-update", *GOLDEN),
)


def main() -> int:
    """Run every step, also after a failure; what a test refuses besides is the gate's business."""
    codes = [
        subprocess.run([HERE / command, *words], cwd=ROOT, check=False).returncode
        for command, *words in STEPS
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
