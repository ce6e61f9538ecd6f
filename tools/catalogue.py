"""Keeps the gettext catalogues: `update` after a message has changed, `check` in the gate.

The messages are the first arguments of `say`, and of `localized` for the help of the commands,
their docstrings, and the names of the values that they take.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from inspect import cleandoc
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from sdtstd.cli.forms import value_of
from sdtstd.cli.outline import command, every_command
from sdtstd.cli.program import COMMANDS

SOURCE = Path(__file__).parent.parent / "src" / "sdtstd"
LANGUAGES = ("zh",)
KEYWORDS = {"say": None, "localized": None}


def main() -> int:
    """Update the catalogues, or say what is missing or stale in them."""
    if sys.argv[1:] == ["update"]:
        for language in LANGUAGES:
            update(language)
        return 0
    problems = [problem for language in LANGUAGES for problem in problems_of(language)]
    print("\n".join(problems) or "catalogues: complete and fresh")
    return 1 if problems else 0


def template() -> Catalog:
    """Extract every message of the source, sorted, without line numbers (they would churn)."""
    catalog = Catalog(project="sdtstd", charset="utf-8")
    for text in (*(cleandoc(each.run.__doc__ or "") for each in COMMANDS.values()), *values()):
        catalog.add(text)
    found = extract_from_dir(SOURCE, keywords=KEYWORDS, method_map=[("**.py", "python")])
    for path, _line, message, _comments, _context in sorted(found, key=lambda each: str(each[2])):
        catalog.add(message, locations=[(path, None)])
    return catalog


def values() -> set[str]:
    """Give what stands for values in the help: of options that take one, and of arguments."""
    commands = (command(""), *every_command().values())
    params = [each for one in commands for each in one.params]
    return {value_of(each).text for each in params if each.takes_value and not each.choices}


def paths(language: str) -> tuple[Path, Path]:
    """Give the paths of a language's source and compiled catalogue."""
    folder = SOURCE / "locale" / language / "LC_MESSAGES"
    return folder / "sdtstd.po", folder / "sdtstd.mo"


def update(language: str) -> None:
    """Merge the messages of the source into the catalogue, and compile it."""
    po, mo = paths(language)
    po.parent.mkdir(parents=True, exist_ok=True)
    catalog = read(po, language)
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    po.write_bytes(as_po(catalog))
    mo.write_bytes(as_mo(catalog))
    missing = [str(message.id) for message in catalog if message.id and not message.string]
    listed = "".join(f"\n  {each}" for each in missing)
    print(f"{language}: {len(catalog)} messages, {len(missing)} without a translation{listed}")


def problems_of(language: str) -> list[str]:
    """Say which messages lack a translation, and whether the compiled catalogue is stale."""
    po, mo = paths(language)
    catalog = read(po, language)
    known = {message.id: message for message in catalog if message.id}
    wanted = {message.id for message in template() if message.id}
    problems = [
        f"{language}: not in the catalogue: {each!r}" for each in sorted(wanted - set(known))
    ]
    problems += [f"{language}: no longer used: {each!r}" for each in sorted(set(known) - wanted)]
    problems += [
        f"{language}: no translation: {each!r}"
        for each, message in sorted(known.items())
        if not message.string or message.fuzzy
    ]
    if as_mo(catalog) != mo.read_bytes():
        problems.append(f"{language}: the compiled catalogue is stale: tools/catalogue.py update")
    return problems


def read(po: Path, language: str) -> Catalog:
    """Read a catalogue, or begin one."""
    if not po.exists():
        return Catalog(locale=language, project="sdtstd", charset="utf-8")
    with po.open("rb") as stream:
        return read_po(stream, locale=language)


def as_po(catalog: Catalog) -> bytes:
    """Give the text of a catalogue, the same for the same messages."""
    out = io.BytesIO()
    write_po(out, catalog, omit_header=False, sort_output=True, no_location=True, width=100)
    lines = out.getvalue().decode().splitlines(keepends=True)
    dated = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator", "#")
    return "".join(line for line in lines if not line.lstrip('"').startswith(dated)).encode()


def as_mo(catalog: Catalog) -> bytes:
    """Give the compiled form of a catalogue."""
    with io.BytesIO(as_po(catalog)) as stream:
        fresh = read_po(stream)
    fresh.creation_date = fresh.revision_date = datetime(2000, 1, 1, tzinfo=UTC)  # no clock
    out = io.BytesIO()
    write_mo(out, fresh)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
