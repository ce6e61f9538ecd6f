"""`python -m sdtstd` refuses a folder that would be imported from; the Python use is as told."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sdtstd

ROOT = Path(__file__).parent.parent.parent


def module(folder: Path, *flags: str) -> tuple[int, str, str]:
    command = [sys.executable, *flags, "-m", "sdtstd", "--version"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=environment
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", ["yaml.py", "pydantic/__init__.py", "zoneinfo.py", "rich.so"])
def test_a_shadowed_library_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("print('run')\n", "utf-8")
    code, out, err = module(tmp_path)
    assert (code, out) == (2, "")
    assert repr(name.split("/", maxsplit=1)[0]) in err
    assert module(tmp_path, "-P")[0] == 0


@pytest.mark.parametrize("name", ["yaml.txt", "data/standards.yaml", "types/readme.md", "mine.py"])
def test_other_files_are_not(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("version: 1\n", "utf-8")
    assert module(tmp_path)[0] == 0


def test_the_documented_python_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(sdtstd)
    assert result.attempted >= 6
    assert result.failed == 0


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_python_of_the_readme_runs(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "医疗付费“一件事”应用规范" in done.stdout


def test_every_public_name_is_there() -> None:
    for name in sdtstd.__all__:
        assert getattr(sdtstd, name).__doc__
    with pytest.raises(AttributeError):
        _ = sdtstd.nothing


def test_data_that_does_not_load_says_where(tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_text("version: 1\nstandard: []\n", "utf-8")
    with pytest.raises(sdtstd.DataError, match=r"standards\.yaml:2") as refused:
        sdtstd.load(tmp_path)
    assert [each.name for each in refused.value.findings] == ["unknown-key"]
