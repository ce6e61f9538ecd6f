"""A page as one file: the template filled, style sheets and script let in by their hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.blocks import Blocks
from sdtstd.render.html.data import page_data
from sdtstd.render.html.static import dark_style, joined, script, source_of
from sdtstd.render.html.tongues import TAGS, Tongues
from sdtstd.sinks.page import page, page_text

if TYPE_CHECKING:
    from jinja2 import Template

    from sdtstd.report.page import Page
    from sdtstd.sinks.inert import Inert

_OTHER = {"zh": ("en", "English"), "en": ("zh", "中文")}


def render(found: Page, language: str) -> Inert:
    """Write a page; it is shown first in the language."""
    tongues = Tongues(language)
    blocks = Blocks(tongues, found.records, found.leaves, found.targets)
    filled = _template().render(
        t=tongues, page=found, blocks=blocks.blocks, words=_WORDS,
        data=page_data(found.rows, tongues),
        **_head(found, tongues), **_files(),
    )  # fmt: skip
    return page(filled)


_WORDS = {
    "skip": say("to the content"),
    "theme": say("light or dark"),
    "sections": say("sections"),
    "made": say("made by sdtstd; every number opens to its members"),
}


def _head(found: Page, tongues: Tongues) -> dict[str, str]:
    other, name = _OTHER[tongues.first]
    return {
        "tag": TAGS[tongues.first],
        "other_tag": TAGS[other],
        "other": name,
        "name": Markup(page_text(tongues.voices[tongues.first].heading(found.title))),
    }


def _files() -> dict[str, Markup]:
    style, dark, code = joined(".css"), dark_style(), script()
    return {
        "style": Markup(style),
        "dark": Markup(dark),
        "script": Markup(code),
        "style_sources": Markup(f"{source_of(style)} {source_of(dark)}"),
        "script_source": Markup(source_of(code)),
    }


def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("sdtstd.render.html")
    made: Any = Environment(autoescape=True, loader=loader, undefined=StrictUndefined)
    template: Template = made.get_template("page.html.j2")
    return template
