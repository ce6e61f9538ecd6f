"""What the figures were measured on: the machine, and the versions of everything that ran."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib.metadata import distribution, version
from pathlib import Path

GIGABYTE = 1 << 30
_PACKAGES = (
    *("sdtstd", "PyYAML", "pydantic", "pydantic-core", "typer", "rich"),
    *("yamllint", "check-jsonschema"),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)+")


def machine() -> dict[str, str | int]:
    """Give the processor, how many of it, GiB of memory, and the system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "gib": round(memory / GIGABYTE),
        "system": f"{platform.system()} {platform.machine()}",
    }


def _processor() -> str:
    told = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    return told[1] if told else platform.machine()


def versions() -> dict[str, str]:
    """Give the version of each program and library."""
    found = {"Python": platform.python_version()}
    found |= {name: version(name) for name in _PACKAGES} | _installer()
    for name, command in {"Node.js": "node", "git": "git"}.items():
        told = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
        if number := _NUMBER.search(told.stdout):
            found[name] = number[0]
    return found | _ajv()


def _installer() -> dict[str, str]:
    """Give what wrote the script that starts `sdtstd`."""
    name = (distribution("sdtstd").read_text("INSTALLER") or "").strip()
    return {f"installed by {name}": version(name)} if name else {}


def _ajv() -> dict[str, str]:
    ajv = shutil.which("ajv")
    if ajv is None:
        return {}
    package = Path(ajv).resolve().parents[1] / "package.json"
    number = re.search(r'"version": "([^"]+)"', package.read_text("utf-8"))
    return {"ajv-cli": number[1]} if number else {}
