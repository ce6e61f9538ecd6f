"""Long runs of the fuzzers of tests/hostile, on all cores: `tools/fuzz.py --document 1000000`.

Each input is made from its seed alone: S, S + 1, … An input that fails is made as small as it goes
and kept with its traceback; `--NAME 1 --seed SEED` tries it again. Exits 1 where one failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import os
import signal
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

NAMES = ("document", "usual", "loader", "runs", "kept", "git")
CHUNK = 250
CHUNKS = 40
"""A process does so many times so many inputs."""
SECONDS = 60
"""An input that takes longer is a fault; the slowest take a second on a busy machine."""
MOST = 20
"""So many faults of a fuzzer are kept."""


class TooLongError(Exception):
    """An input was not done within SECONDS."""


def main() -> int:
    """Run the fuzzers that are asked for, and tell counts, seeds and speed."""
    asked = _arguments().parse_args()
    with tempfile.TemporaryDirectory(prefix="sdtstd-fuzz-") as tempfile.tempdir:
        # The processes end without tidying up what they made there.
        failed = sum(_run(name, getattr(asked, name), asked) for name in NAMES)
    print(f"fuzz: {failed} faults" + (f", kept in {asked.faults}" if failed else ""), flush=True)
    return 1 if failed else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for name in NAMES:
        parser.add_argument(f"--{name}", type=int, default=0, metavar="N", help="how many inputs")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="the first seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many processes")
    parser.add_argument("--faults", type=Path, default=ROOT / "build" / "faults", metavar="DIR")
    return parser


Chunk = tuple[list[tuple[int, str]], tuple[float, int]]
"""What became of some seeds: those that failed with tracebacks, the longest time and whose."""


def _run(name: str, count: int, asked: argparse.Namespace) -> int:
    if not count:
        return 0
    began, found, kinds, slowest = time.monotonic(), 0, set[str](), (0.0, asked.seed)
    first, end = asked.seed, asked.seed + count
    for failed, slow in _chunks(name, first, end, asked.jobs):
        slowest = max(slowest, slow)
        for seed, words in failed:
            found += 1
            kind = words.strip().splitlines()[-1] if words else "the process died"
            if kind not in kinds and len(kinds) < MOST:
                kinds.add(kind)
                print(f"{name}: seed {seed}: {kind[:300]!a}", flush=True)
                _keep(asked.faults / f"{name}-{seed}", name, seed, words)
    took = time.monotonic() - began
    print(
        f"{name}: {count} inputs, seeds {first} to {end - 1}, {took:.0f} s,"
        f" {count / took:.0f} a second, {found} faults,"
        f" the slowest {slowest[0]:.2f} s (seed {slowest[1]})",
        flush=True,
    )
    return found


def _chunks(name: str, first: int, end: int, jobs: int) -> Iterator[Chunk]:
    """Give what becomes of the seeds, as it comes."""
    chunks = [range(at, min(at + CHUNK, end)) for at in range(first, end, CHUNK)]
    for batch in batched(chunks, jobs * CHUNKS):
        broken = []
        # New processes: one that does many inputs would keep all that caches keep.
        with ProcessPoolExecutor(jobs, initializer=_prepared) as pool:
            begun = {pool.submit(_tried, name, each): each for each in batch}
            for done in as_completed(begun):
                try:
                    yield done.result()
                except BrokenProcessPool:
                    broken.append(begun[done])
        for each in broken:
            yield from _alone(name, each)


def _alone(name: str, seeds: range) -> Iterator[Chunk]:
    """Try seeds in a process of their own; where it dies, in halves, down to the one at fault."""
    try:
        with ProcessPoolExecutor(1, initializer=_prepared) as pool:
            yield pool.submit(_tried, name, seeds).result()
    except BrokenProcessPool:
        if len(seeds) == 1:
            yield [(seeds.start, "")], (0.0, seeds.start)
            return
        middle = len(seeds) // 2
        yield from _alone(name, seeds[:middle])
        yield from _alone(name, seeds[middle:])


def batched(chunks: list[range], size: int) -> Iterator[list[range]]:
    """Give the chunks, so many at a time."""
    yield from (chunks[at : at + size] for at in range(0, len(chunks), size))


def _prepared() -> None:
    faulthandler.enable()
    gc.freeze()
    signal.signal(signal.SIGALRM, _too_long)


def _too_long(*_: object) -> None:
    raise TooLongError


def _tried(name: str, seeds: range) -> Chunk:
    from hostile.fuzzers import FUZZERS

    failed, slowest = [], (0.0, seeds.start)
    for seed in seeds:
        began = time.process_time()
        signal.alarm(SECONDS)
        try:
            FUZZERS[name](seed)
        except Exception:  # noqa: BLE001 - whatever is raised is what is looked for
            failed.append((seed, traceback.format_exc()))
        signal.alarm(0)
        slowest = max(slowest, (time.process_time() - began, seed))
    gc.collect()
    return failed, slowest


def _keep(folder: Path, name: str, seed: int, words: str) -> None:
    """Write the case as it is, and as small as it goes."""
    from hostile.fuzzers import FUZZERS
    from hostile.reducing import reduced

    fuzzer = FUZZERS[name]
    case = fuzzer.make(seed)
    _write(folder / "whole", case.files)
    about = f"{case.words!r}\n{case.environ!r}\n\n{words}"
    (folder / "about.txt").write_text(about, "utf-8", errors="backslashreplace")
    if words and "TooLongError" not in words:
        _write(folder / "small", reduced(fuzzer.tried, case).files)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
