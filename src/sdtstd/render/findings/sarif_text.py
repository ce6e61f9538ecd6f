"""Sentences as SARIF has them: no link and no gap in them but those that we mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule
    from sdtstd.render.voice import Voice

_MARKUP = re.compile(r"([\\`*_\[\]<>#|!~&])")


def message(text: str) -> str:
    r"""Write plain text: braces are doubled (SARIF 3.11.5), and `](` makes no link (3.11.6)."""
    return _braces(text.replace("](", r"]\u{28}"))


def rule_texts(rule: Rule, voice: Voice) -> dict[str, dict[str, str]]:
    """Give what the rule finds, why that matters and how to mend it, plain and in Markdown."""
    texts = [voice.tell(each) for each in (rule.what, rule.why, rule.mend)]
    what, why, mend = texts
    plain = "\n\n".join(texts)
    marked = "\n\n".join((f"**{_markdown(what)}**", _markdown(why), _markdown(mend)))
    return {
        "shortDescription": {"text": message(what)},
        "fullDescription": {"text": message(f"{what}: {why}")},
        "help": {"text": message(plain), "markdown": marked},
    }


def _markdown(text: str) -> str:
    return _MARKUP.sub(r"\\\1", _braces(text))


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
