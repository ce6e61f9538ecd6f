"""Damaged registers: whatever is in the files, the exit code is a verdict and nothing crashes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from support.runs import COMMANDS, DAY, EXAMPLE, Run, inside, on_terminal, register

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("standards.yaml", "targets.yaml")
WHOLE = tuple((EXAMPLE / name).read_bytes() for name in NAMES)
VARIANTS = 300
PARTS = 10
# Pieces that turn one thing into another: dates, codes, ids, kinds, structure, characters.
PIECES = (
    b"2022", b"../2023", b"2021/2022", b"0001-01-01", b"9999", b"-1", b"0", b"1e9", b"NO", b"~",
    b"[]", b"{}", b"[", b"}", b": ", b"- ", b"#", b'"', b"'", b"&a ", b"*a", b"!!x ", b"\t", b"\0",
    b"\xff", b"\xe6", b"\xe2\x80\xae", b"ISO 1:2022", b"GB 1-2022", b"T/X 1-2022", b"local",
    b"group", b"label", b"publication", b"withdrawal", b"abandonment", b"indicator",
    b"milestone", b"pilots",
    b"more_than", b"exactly", b"once", b"skip", b"partial", b"measures", b"foundation/data",
    b"life/health", b"demo-plan/labels", b"<<: ", b"---\n", b"...\n", b"{x}",
    b"99999999999999999999",
)  # fmt: skip


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_registers(part: int, tmp_path: Path) -> None:
    for n in range(VARIANTS // PARTS):
        seed = part * 1000 + n
        chance = random.Random(seed)
        data = register(tmp_path / str(n))
        for name, text in zip(NAMES, WHOLE, strict=True):
            (data / name).write_bytes(_damaged(text, chance))
        where = ("--data", str(data), "--as-of", DAY, "--lang", chance.choice(["zh", "en"]))
        checked = inside("check", *where)
        _judge(checked, seed)
        for name in chance.sample(sorted(COMMANDS), 3):
            words = (*COMMANDS[name], *where)
            _judge(inside(*words, "--format", chance.choice(["text", "json", "markdown"])), seed)
        name = chance.choice(sorted(COMMANDS))
        _judge(on_terminal(*COMMANDS[name], *where, columns=chance.choice([20, 60, 200])), seed)


def _judge(run: Run, seed: int) -> None:
    assert run.code in {0, 1, 2}, seed
    for each in ("Traceback", "this is a bug"):
        assert each not in run.out + run.err, (seed, run.err)
    assert "\0" not in run.out + run.err, seed
    assert run.out or run.code == 2, seed
    assert run.err or run.code != 2, seed


def _damaged(text: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([0, 1, 1, 2, 5])):
        text = chance.choice((_line, _line, _byte, _piece, _piece, _word))(text, chance)
    return text


def _line(text: bytes, chance: random.Random) -> bytes:
    """Take a line out, write it twice, move it, or indent it otherwise."""
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    taken = lines.pop(at)
    match chance.randrange(4):
        case 0:
            pass
        case 1:
            lines[at:at] = [taken, taken]
        case 2:
            lines.insert(chance.randrange(len(lines) + 1), taken)
        case _:
            lines.insert(at, chance.choice([b"  " + taken, taken.lstrip(), taken[2:]]))
    return b"".join(lines)


def _byte(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text))
    return text[:at] + bytes([chance.randrange(256)]) + text[at + chance.randrange(2) :]


def _piece(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 1, 4, 10]) :]


def _word(text: bytes, chance: random.Random) -> bytes:
    """Put a piece for a whole value: these still load most often."""
    lines = text.splitlines(keepends=True)
    at = chance.choice([n for n, line in enumerate(lines) if b": " in line])
    head, _, _ = lines[at].partition(b": ")
    lines[at] = head + b": " + chance.choice(PIECES) + b"\n"
    return b"".join(lines)
