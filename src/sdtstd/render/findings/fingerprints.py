"""What stays of a finding when its line moves: path, rule, object, and a number among equals."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.diagnostics import Finding


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Give a SHA-256 for each finding, no two alike; pass all findings, in the order of place."""
    for identity in identities(findings):
        yield sha256(json.dumps(identity).encode("ascii")).hexdigest()


def identities(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str, int]]:
    """Give path, code, object and, from 1, the number among findings that agree in these."""
    met = Counter[tuple[str, str, str]]()
    for each in findings:
        alike = (each.place.path, each.rule.code, each.about)
        met[alike] += 1
        yield (*alike, met[alike])
