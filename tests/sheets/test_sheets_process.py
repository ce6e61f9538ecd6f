"""The process that reads workbooks is not believed: it may die, hang, or print anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sdtstd.sheets.unreadable import Unreadable
from sdtstd.sheets.workbook import process, reading
from sdtstd.sheets.workbook.answer import book_of
from support.sheets import refusal
from support.workbooks import written

if TYPE_CHECKING:
    from sdtstd.sheets.book import Book

GAVE_UP = "its reader gave up: it is damaged, or holds more than is read"
ABOUT = (
    '{"sheet":{"name":"S","hidden":false,"is_1904":false,"rows":%s,'
    '"hidden_rows":[],"hidden_columns":[]}}\n'
)


def heard(main: str, seconds: float = 20, data: bytes = b"PK") -> Book:
    return book_of(process.answer(data, Path("none"), main, seconds))


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("import os; os.abort()", GAVE_UP),
        ("import os; os._exit(0)", GAVE_UP),
        ("raise SystemExit(3)", GAVE_UP),
        ("print('rubbish')", GAVE_UP),
        ("import sys; sys.stdin.buffer.read(); print('[' * 100000)", GAVE_UP),
        (
            "import sys\nwhile True: sys.stdout.write('x' * 1000000)",
            "its cells hold more than is read: save only the lists as .xlsx",
        ),
    ],
)
def test_what_it_may_do_is_one_sentence(main: str, expected: str) -> None:
    with pytest.raises(Unreadable) as caught:
        heard(main, data=b"PK" * 1_000_000)
    assert str(caught.value) == expected


def test_it_is_ended_when_it_hangs() -> None:
    with pytest.raises(Unreadable) as caught:
        heard("import time; time.sleep(600)", 0.5)
    assert str(caught.value) == "it was not read within 0.5 seconds"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "1\n",
        '{"end":1}\n',
        '{"refused":"x","gaps":{}}\n',
        '{"refused":"far","gaps":[]}\n',
        '{"refused":"far","gaps":{"cell":"A1"}}\n',
        ABOUT % 0,
        ABOUT % 1 + '{"end":1}\n',
        ABOUT % 1 + '[{"a":1}]\n{"end":1}\n',
        ABOUT % 1 + '[["d","2022-13-01"]]\n{"end":1}\n',
        ABOUT % 1 + '[["x","y"]]\n{"end":1}\n',
        ABOUT % 1 + "[true]\n" + '{"end":1}\n',
        ABOUT % 1 + f"[{'1,' * 200}1]\n" + '{"end":1}\n',
        ABOUT % 1 + "[1]\n",
        ABOUT % 2 + "[1]\n",
        ABOUT % 1 + '{"a":1}\n{"end":1}\n',
        ABOUT % 1 + '"a"\n{"end":1}\n',
        ABOUT % 1 + '"refused"\n{"end":1}\n',
        ABOUT % '"x"' + '{"end":1}\n',
    ],
)
def test_an_answer_that_is_none_is_told(said: str) -> None:
    with pytest.raises(Unreadable) as caught:
        book_of(said.encode())
    assert str(caught.value) == GAVE_UP


def test_it_is_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    trap = "raise SystemExit('trapped')\n"
    for name in ("json", "zipfile", "python_calamine", "sitecustomize", "sdtstd"):
        (tmp_path / f"{name}.py").write_text(trap, "utf-8")
    (tmp_path / "list.xlsx").write_bytes(written([["数据"]]))
    path = os.pathsep.join(each for each in sys.path if each)
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path[:] = {path!r}.split(':')\n{READ}"],
        capture_output=True,
        check=True,
        timeout=60,
        env={},
    )
    assert done.stdout.decode().strip() == "(('数据',),)"
    code = "import os, sys; print(sorted(os.environ), sys.path, sys.flags)"
    said = process.answer(b"", Path("/library"), code).decode()
    assert "PYTHONPATH" not in said
    assert all(each in said for each in ("isolated=1", "no_site=1", "safe_path=True"))
    assert str(tmp_path) not in said


READ = """
from pathlib import Path
from sdtstd.sheets.reading import read_book
sys.stdout.buffer.write(repr(read_book(Path('list.xlsx')).sheets[0].rows).encode())
"""


def test_without_the_library_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_LIBRARY", "no_such_library")
    told = refusal(tmp_path, written([["a"]]))
    assert told == "reading .xlsx takes a library: pip install 'sdtstd[xlsx]'"


def test_a_python_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(Unreadable) as caught:
        heard("pass")
    assert str(caught.value) == "the process that reads workbooks cannot be started"
