"""Fuzzing that is led by what code an input reaches: `tools/guided.py document --seconds 600`.

It needs atheris, which has no wheel for every Python that is supported: requirements-guided.lock.
What it tries and judges is that of tests/hostile; what fails is kept in build/faults, and exits 77.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
FAULTS = ROOT / "build" / "faults"
LONGEST = 8192

with atheris.instrument_imports(include=["sdtstd"]):
    from hostile import documents, guiding, loader
    from hostile.case import Case
    from hostile.trees import CASES


def document(data: bytes) -> None:
    """Read the bytes as a document."""
    documents.tried(Case({documents.FILE: data}))


def register(data: bytes) -> None:
    """Take the bytes for the only file of a register."""
    loader.tried(Case({"after/data/standards.yaml": data}, (loader.DAYS[0].isoformat(),)))


def mutated(data: bytes, longest: int, seed: int) -> bytes:
    """Change an input: as libFuzzer does, as a text, or as a tree, so that it still loads."""
    if seed % 4 == 0:
        return bytes(atheris.Mutate(data, longest))
    return guiding.changed(data, seed)[:longest]


TARGETS: dict[str, Callable[[bytes], None]] = {"document": document, "loader": register}


def main() -> None:
    """Run one of the targets; libFuzzer prints how far it got, and exits."""
    asked = _arguments().parse_args()
    FAULTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as grown:
        options = (
            *(f"-max_total_time={asked.seconds}", f"-seed={asked.seed}", f"-max_len={LONGEST}"),
            *(f"-artifact_prefix={FAULTS}/{asked.target}-", "-timeout=60", "-rss_limit_mb=2048"),
            *("-print_final_stats=1", "-verbosity=1"),
        )
        folders = (grown, *map(str, _beginnings()))
        arguments = [sys.argv[0], *options, *folders]
        atheris.Setup(arguments, TARGETS[asked.target], custom_mutator=mutated)
        atheris.Fuzz()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="0 draws one")
    return parser


def _beginnings() -> tuple[Path, ...]:
    """Give the folders of inputs to begin with."""
    return (
        ROOT / "tests" / "hostile" / "corpus" / "yaml",
        CASES,
        ROOT / "tests/example/data",
    )


if __name__ == "__main__":
    main()
