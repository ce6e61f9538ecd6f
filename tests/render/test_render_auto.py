from __future__ import annotations

import pytest

from sdtstd.render.findings.auto import choose


@pytest.mark.parametrize(
    ("is_terminal", "environ", "expected"),
    [
        (True, {}, "text"),
        (True, {"GITHUB_ACTIONS": "true"}, "text"),
        (False, {"GITHUB_ACTIONS": "true"}, "github"),
        (False, {"GITHUB_ACTIONS": ""}, "concise"),
        (False, {"GITHUB_ACTIONS": "false"}, "concise"),
        (False, {"GITLAB_CI": "true"}, "concise"),
        (False, {}, "concise"),
    ],
)
def test_choose(is_terminal: bool, environ: dict[str, str], expected: str) -> None:
    assert choose(is_terminal, environ) == expected
