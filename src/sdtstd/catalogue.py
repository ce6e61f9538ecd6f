"""The translations of messages: gettext catalogues, kept with Babel, read from the package."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("zh", "en")
DOMAIN = "sdtstd"


@cache
def translator(language: str) -> Callable[[str], str]:
    """Give the function that puts an English message into the language.

    English needs no catalogue; a message without a translation stays English, as do all where the
    catalogue cannot be read.
    """
    if language == "en":
        return str
    from gettext import GNUTranslations
    from importlib.resources import files

    compiled = files("sdtstd") / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        with compiled.open("rb") as stream:
            return GNUTranslations(stream).gettext
    except OSError:
        return str
