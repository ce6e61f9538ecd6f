"""Every golden file is read by a test: it is named by one, or by the table that makes the names."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FOLDERS = sorted(TESTS.glob("*/golden"))
# Their names are made from tables, and a test beside them holds the folder to these.
MADE = {
    *("cli", "edits", "exporting", "forecast", "i18n", "importing", "pull_requests", "screens"),
    *("page", "suggest"),
}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_a_golden_file_is_named_by_a_test(folder: Path) -> None:
    tests = "".join(path.read_text("utf-8") for path in folder.parent.glob("test_*.py"))
    files = [path.name for path in folder.iterdir()]
    assert files
    if folder.parent.name not in MADE:
        assert [name for name in files if f'golden("{name}"' not in tests] == []
    else:
        assert "golden(" in tests


def test_each_pull_request_has_its_golden_file_and_none_is_left() -> None:
    from support.pull_requests import PULL_REQUESTS

    written = {path.stem for path in (TESTS / "pull_requests" / "golden").iterdir()}
    assert written == set(PULL_REQUESTS)
