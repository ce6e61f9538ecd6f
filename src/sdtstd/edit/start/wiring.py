"""The file by which GitHub or GitLab checks the register on every change."""

from __future__ import annotations

from importlib.resources import files

from sdtstd.document.emit import Inline, lines

PATHS = {"github": ".github/workflows/sdtstd.yml", "gitlab": ".gitlab-ci.yml"}
"""Where each service looks for it, below the root of the repository."""
TO_FILL_IN = {"github": "OWNER, COMMIT", "gitlab": "HOST, GROUP, COMMIT"}
"""What only the user can know, as it stands in the file."""


def wiring_text(service: str, data: str) -> str:
    """Give the text of the file; `data` is the data folder, seen from the root."""
    name = f"{service}.yml"
    text = (files("sdtstd") / "edit" / "start" / "ci" / name).read_text("utf-8")
    if data == "data":
        return text
    if service == "github":
        (setting,) = lines({"with": Inline(data=data)}, {"data"})
        return f"{text}        {setting}\n"
    (setting,) = lines({"variables": Inline(SDTSTD_DATA=data)}, {"SDTSTD_DATA"})
    return text.replace("{extends: .sdtstd}", f"{{extends: .sdtstd, {setting}}}")
