"""What is run: our commands, and the programs that they are held against."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from processes import Process

DAY = "2026-11-22"
ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / "schema" / "data.schema.json"
TOOLS = Path(sys.executable).parent
OFF = (("SDTSTD_CACHE", "off"),)
SLOW = ("yamllint", "check-jsonschema")
_LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
_HASH = (
    "import hashlib, sys; "
    "[hashlib.sha256(open(each, 'rb').read()).digest() for each in sys.argv[1:]]"
)
_COMPLETING = (
    ("_SDTSTD_COMPLETE", "complete_bash"), ("COMP_WORDS", "sdtstd st"), ("COMP_CWORD", "1")
)  # fmt: skip

BARE = Process("python -c pass", (sys.executable, "-c", "pass"))
IMPORTS = Process(
    'python -c "import typer, pydantic, yaml, rich.table"',
    (sys.executable, "-c", "import typer, pydantic, yaml, rich.table; pydantic.BaseModel"),
)


def tool(name: str) -> str:
    """Give the program of that name beside this interpreter."""
    return str(TOOLS / name)


def ours(*words: str, more: tuple[tuple[str, str], ...] = OFF, cores: int = 0) -> Process:
    """Give a command of ours, as users call it; without the cache unless `more` says so."""
    return Process(f"sdtstd {words[0]}", (tool("sdtstd"), *words), more=more, cores=cores)


def on(data: Path, *words: str) -> tuple[str, ...]:
    """Give the words of a command on a register, on one day."""
    return (*words, "--data", str(data), "--as-of", DAY)


VERSION = ours("--version")
HELP = ours("--help")
COMPLETION = Process("completion", (tool("sdtstd"),), more=_COMPLETING + OFF)
SHIPPED = ours(*on(ROOT / "data", "status"))


def warm(data: Path, command: str, cache: Path) -> Process:
    """Give a command whose answer is in the cache, from the second run on."""
    return ours(*on(data, command), more=(("SDTSTD_CACHE", "on"), ("XDG_CACHE_HOME", str(cache))))


def hashing(data: Path) -> Process:
    """Give what is the least that a warm answer can cost: three starts, and all bytes hashed."""
    script = '"$0" -c pass && "$0" -c pass && exec "$0" -c "$@"'
    files = sorted(map(str, data.glob("*.yaml")))
    name = "three times `python -c pass`, and hashing the files"
    return Process(name, ("sh", "-c", script, sys.executable, _HASH, *files))


def rivals(data: Path, quoted: Path, *, few: int) -> dict[str, Process]:
    """Give the programs that read the same register.

    ajv-cli gets days in quotes: its reader takes others for moments, and the schema refuses them.
    """
    file = str(data / "standards.yaml")
    lint = (tool("yamllint"), "-d", "relaxed", file)
    schema = (tool("check-jsonschema"), "--schemafile", str(SCHEMA), file)
    found = {
        "yamllint": Process("yamllint", lint, few=few),
        "check-jsonschema": Process("check-jsonschema", schema, few=few),
        "yaml.load": Process("yaml.load(CSafeLoader)", (sys.executable, "-c", _LOAD, file), few),
    }
    if ajv := shutil.which("ajv"):
        words = ("validate", "--strict=false", "-c", "ajv-formats", "-s", str(SCHEMA), "-d")
        found["ajv-cli"] = Process("ajv-cli", (ajv, *words, str(quoted)))
    return found


def check(data: Path) -> Process:
    """Give `check` of a register."""
    return ours(*on(data, "check"))


def status(data: Path) -> Process:
    """Give `status` of a register."""
    return ours(*on(data, "status"))


def report(data: Path) -> Process:
    """Give `report` of a register, as Markdown."""
    return ours(*on(data, "report"))


def diff(data: Path) -> Process:
    """Give `diff` of a register in a repository: the working tree against its commit."""
    return ours(*on(data, "diff"))
