"""The language of a run: asked for, else that of the locale, else English."""

from __future__ import annotations

import os
import sys

from sdtstd.catalogue import LANGUAGES

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.render.voice import Voice


def language_of(given: str | None, environ: Mapping[str, str]) -> str:
    """Give the language asked for, else Chinese where the locale is Chinese, else English."""
    wanted = given or _asked_for(sys.argv)
    if wanted in LANGUAGES:
        return wanted
    names = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next((name for name in names if name), "")
    return "zh" if chosen.lower().startswith("zh") else "en"


def _asked_for(arguments: list[str]) -> str | None:
    """Find the last `--lang` that names a language.

    The command line is not read yet, or cannot be: its help and its faults are told too.
    """
    for word, after in reversed([*zip(arguments, [*arguments[1:], ""], strict=True)]):
        asked = after if word == "--lang" else word.partition("--lang=")[2]
        if asked in LANGUAGES and word.startswith("--lang"):
            return asked
    return None


def voice_of(lang: str | None) -> Voice:
    """Give the language of a run."""
    from sdtstd.catalogue import translator
    from sdtstd.render.voice import Voice

    language = language_of(lang, os.environ)
    return Voice(language, translator(language))
