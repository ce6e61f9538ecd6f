"""What replaced a text may be said in the row of either of the two."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from support.lists import HERE
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

LIST = (
    "标准编号,标准名称,发布日期,状态,被代替标准\n"
    "DB31/T 9003-2019,丙规范,2019-01-02,被代替,DB31/T 9003-2023\n"
    "DB31/T 9003-2023,丙规范,2023-01-02,现行,\n"
)


def test_the_row_of_the_older_text_says_which_one_is_new(tmp_path: Path) -> None:
    shutil.copytree(HERE / "registers" / "base", tmp_path / "data")
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    where = ("--data", str(tmp_path / "data"), "--as-of", "2026-11-25", "--format", "json")
    rows = json.loads(inside("import", str(file), *where).out)["rows"]
    assert [each["outcome"] for each in rows] == ["skipped", "new", "new"]
    assert {"field": "DB31/T 9003-2023 replaces", "before": None, "after": "DB31/T 9003-2019"} in (
        rows[1]["fields"]
    )
