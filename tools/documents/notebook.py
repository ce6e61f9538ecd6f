"""The notebook in docs/, without outputs: prose and code of its template, a cell each."""

from __future__ import annotations

import json
import re
from typing import Any

from documents.page import TEMPLATES

PATH = "docs/analysis.ipynb"
_CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def notebook() -> str:
    """Give the text of the notebook."""
    pieces = _CODE.split((TEMPLATES / "analysis.md").read_text("utf-8"))
    cells = [_cell(n, text.strip()) for n, text in enumerate(pieces) if text.strip()]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _cell(number: int, text: str) -> dict[str, Any]:
    """Give a cell; every second piece of the template is code."""
    same: dict[str, Any] = {"id": f"cell-{number}", "metadata": {}}
    source = {"source": text.splitlines(keepends=True)}
    if number % 2 == 0:
        return {"cell_type": "markdown", **same, **source}
    return {"cell_type": "code", "execution_count": None, **same, "outputs": [], **source}
