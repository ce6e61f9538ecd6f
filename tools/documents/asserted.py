"""Numbers in the prose, held to what a run says: `[[2 = status.local-and-group.counted]]` is 2.

The name before the first point is a run below; the rest are the steps into its JSON. In a list a
step is the id (or the level) of an item, and `#` is its length.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from documents.running import Scratch

_CLAIM = re.compile(r"\[\[(.+?) = ([a-z0-9-]+)\.(.+?)\]\]")
_EXAMPLE = "--data tests/example/data --format json"
RUNS = {
    "status": f"sdtstd status {_EXAMPLE} --as-of 2023-06-30",
    "later": f"sdtstd status {_EXAMPLE} --as-of 2024-06-30",
    "coverage": f"sdtstd coverage {_EXAMPLE} --as-of 2023-06-30",
    "explain": f"sdtstd explain local-and-group {_EXAMPLE} --as-of 2023-06-30",
    "explain-later": f"sdtstd explain local-and-group {_EXAMPLE} --as-of 2024-06-30",
    "list": f"sdtstd list {_EXAMPLE} --as-of 2023-06-30",
    "gaps": f"sdtstd gaps {_EXAMPLE} --as-of 2023-06-30",
}


def with_numbers(text: str, path: str) -> str:
    """Write the numbers plainly; raise where a run says another one."""

    def write(claim: re.Match[str]) -> str:
        written, run, steps = claim.groups()
        found = _below(_answers()[run], steps)
        if not _agree(written, found):
            raise AssertionError(f"{path}: {claim[0]}: the run says {found!r}")
        return written

    return _CLAIM.sub(write, text)


@cache
def _answers() -> dict[str, Any]:
    with Scratch("en") as scratch:
        answers = {name: json.loads(scratch.run(run).out) for name, run in RUNS.items()}
    for name in ("status", "later"):
        targets = answers[name]["plans"][0]["targets"]
        answers[name] |= {each["id"]: each for each in targets}
    return answers


def _below(node: Any, steps: str) -> object:  # noqa: ANN401 - JSON
    for step in steps.split("."):
        if step == "#":
            node = len(node)
        elif isinstance(node, list):
            node = next(each for each in node if step in (each.get("id"), each.get("level")))
        else:
            node = node[step]
    return node


def _agree(written: str, found: object) -> bool:
    if found is None or isinstance(found, str):
        return written == (found or "null")
    try:
        shown = Decimal(written)
    except InvalidOperation:
        return False
    return shown == round(Decimal(str(found)), max(-int(shown.as_tuple().exponent), 0))
