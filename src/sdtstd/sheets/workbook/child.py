"""The process that reads a workbook: what it may use is limited before it looks at a byte."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from sdtstd.sheets.workbook.refusal import Refusal
from sdtstd.sheets.workbook.wire import ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 20
_MEMORY = 3 * 512 * 1024**2


def main(stdin: IO[bytes], stdout: IO[bytes]) -> None:
    """Read a workbook from one stream, and say on the other what is in it, as `wire` has it."""
    _limit()
    try:
        _say(_lines(stdin.read()), stdout)
    except Refusal as error:
        stdout.write(_line({"refused": error.reason, "gaps": error.gaps}))
    stdout.flush()


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    )
    for kind, most in limits:
        with suppress(OSError, ValueError):  # not every system has all; one may be lower already
            resource.setrlimit(kind, (most, most))


def _lines(data: bytes) -> Iterator[object]:
    from sdtstd.sheets.workbook.calamine import sheets

    count = 0
    for sheet, rows in sheets(data):
        yield {"sheet": sheet}
        yield from rows
        count += 1
    yield {"end": count}


def _say(lines: Iterator[object], stdout: IO[bytes]) -> None:
    size = 0
    for each in lines:
        line = _line(each)
        size += len(line)
        if size > ANSWER // 2:  # what was said and the reason still fit
            raise Refusal("large")
        stdout.write(line)


def _line(value: Any) -> bytes:  # noqa: ANN401
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
