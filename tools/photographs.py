"""Takes the photographs of the READMEs: the page in a browser, the workbook in LibreOffice.

`update` takes them anew, with Chromium, LibreOffice (soffice) and pdftoppm of the machine; without
a word it tells whether they are fresh. Pixels differ from machine to machine: what is compared is
what they were taken of, made of the example, which changes with the code and not with the register.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from sdtstd.export.book.whole import written
from sdtstd.export.whole import Whole
from sdtstd.loading import load
from sdtstd.lookup.plans import choose_plans
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.page import render
from sdtstd.views.page.page import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
RECORD = DOCS / "photographs.json"
EXAMPLE = ROOT / "tests" / "example" / "data"
DAY, SINCE = date(2026, 11, 22), date(2025, 11, 22)
LANGUAGES = {"en": "", "zh": ".zh-CN"}
VIEWS = {"light": (1280, 860, "light"), "dark": (1280, 860, "dark"), "phone": (390, 780, "light")}
PART = ("-x", "40", "-y", "60", "-W", "1280", "-H", "700")  # pixels of the sheet of paper
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def main() -> int:
    """Take the photographs, or say that they are stale."""
    if sys.argv[1:] == ["update"]:
        with tempfile.TemporaryDirectory() as folder:
            take(Path(folder))
        RECORD.write_text(json.dumps(subjects(), indent=2) + "\n", "utf-8")
        return 0
    if RECORD.exists() and json.loads(RECORD.read_text("utf-8")) == subjects():
        return 0
    print("stale: docs/page*.png, docs/workbook*.png: python tools/photographs.py update")
    return 1


def subjects() -> dict[str, str]:
    """Give what is photographed, by its hash."""
    made = {f"page{end}": page(EXAMPLE, name) for name, end in LANGUAGES.items()}
    books = {f"workbook{end}": workbook(EXAMPLE, name) for name, end in LANGUAGES.items()}
    made |= {name: unpacked(content) for name, content in books.items()}
    return {name: sha256(content).hexdigest() for name, content in made.items()}


def unpacked(book: bytes) -> bytes:
    """Give the parts of a workbook: how they are packed differs from machine to machine."""
    with ZipFile(BytesIO(book)) as parts:
        return b"".join(parts.read(each) for each in parts.namelist())


def take(folder: Path) -> None:
    """Photograph the shipped register."""
    with browser() as found:
        for language, end in LANGUAGES.items():
            path = folder / f"page{end}.html"
            path.write_bytes(page(ROOT / "data", language))
            for name, view in VIEWS.items():
                shoot(found, path, view, DOCS / f"page-{name}{end}.png")
    for language, end in LANGUAGES.items():
        path = folder / f"workbook{end}.xlsx"
        path.write_bytes(workbook(ROOT / "data", language))
        print_first(path, DOCS / f"workbook{end}.png")


def page(data: Path, language: str) -> bytes:
    """Make the page of a register."""
    loaded = load(data)
    snapshot = Snapshot(loaded.register, DAY)
    plans = choose_plans(loaded.register, None)
    made = page_of(snapshot, SINCE, plans, loaded.line_of)
    return render(made, language).encode()


def workbook(data: Path, language: str) -> bytes:
    """Make the workbook of a register."""
    loaded = load(data)
    return written(Whole(Snapshot(loaded.register, DAY), loaded.line_of, language, SINCE))


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the browser of the machine."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield found
        found.close()


def shoot(found: Browser, path: Path, view: tuple[int, int, str], to: Path) -> None:
    """Photograph the first screen of a page."""
    width, height, scheme = view
    size = {"width": width, "height": height}
    context = found.new_context(viewport=size, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    shown = context.new_page()
    shown.goto(path.as_uri())
    shown.screenshot(path=to)
    context.close()


def print_first(path: Path, to: Path) -> None:
    """Photograph the first page of a workbook as LibreOffice prints it."""
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", path.parent, path]
    subprocess.run(convert, check=True, capture_output=True)
    printed = path.with_suffix(".pdf")
    draw = ["pdftoppm", "-png", "-r", "150", "-f", "1", "-l", "1", "-singlefile", *PART, printed]
    subprocess.run([*draw, to.with_suffix("")], check=True)


if __name__ == "__main__":
    sys.exit(main())
