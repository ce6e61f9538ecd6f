"""What the documents of a commit hold, or the sentence of a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.git import documents_at, resolve

if TYPE_CHECKING:
    from pathlib import Path


def values(root: Path, revision: str = "HEAD") -> list[object]:
    documents = documents_at(root, resolve(root, revision), root / "data")
    return [each.root and each.root["at"] for each in documents]


def sentence(root: Path, revision: str = "HEAD") -> str:
    with pytest.raises(CannotRun) as refused:
        values(root, revision)
    return str(refused.value)
