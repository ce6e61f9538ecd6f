"""Words of a text's state (状态), as lists have them."""

from __future__ import annotations

import re
from enum import Enum

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.measure.lives import TextStatus


class State(Enum):
    """What a list says of a text on the day on which it was seen; of a project also its stage."""

    PLANNED = "planned"
    PROPOSAL = "proposal"
    DRAFTING = "drafting"
    CONSULTATION = "consultation"
    REVIEW = "review"
    APPROVAL = "approval"
    IN_DEVELOPMENT = "in-development"
    PUBLISHED = "published"
    UPCOMING = "upcoming"
    IN_FORCE = "in-force"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    ABANDONED = "abandoned"


WORDS = {
    State.PLANNED: "计划 拟制定 待制定 拟立项",
    State.PROPOSAL: "立项 已立项",
    State.DRAFTING: "起草 起草中 起草阶段",
    State.REVIEW: "审查 审查中 送审 审查阶段",
    State.APPROVAL: "批准 报批 报批中 批准阶段",
    State.CONSULTATION: "征求意见 征求意见中 征求意见稿 征求意见阶段",
    State.PUBLISHED: "已发布 发布 published",
    State.UPCOMING: "即将实施 待实施 尚未实施 未实施",
    State.IN_FORCE: "现行 现行有效 有效 在用 current valid",
    State.WITHDRAWN: "废止 已废止 作废 已作废 失效 已失效 obsolete",
    State.REPLACED: "被代替 已替代 已代替 被替代 已被代替 已被替代 superseded",
}
"""The words of each state, apart by spaces."""

_BY_WORD = {word: state for state, words in WORDS.items() for word in words.split()}
_IN_TITLE = re.compile(r"\s*[(（\[【〔]\s*([^()（）\[\]【】〔〕]{1,8})\s*[)）\]】〕]\s*$")


def state_of(word: str) -> State | None:
    """Give the state that a word means; None where it means none."""
    plain = word.strip().casefold()
    return _BY_WORD.get(plain) or _of_status(plain)


def _of_status(plain: str) -> State | None:
    for each in TextStatus:
        words = (each.value, *(each.word.translated(translator(lang)) for lang in LANGUAGES))
        if plain in words:
            return State(each.value)
    return None


def state_in(title: str) -> tuple[str, State | None]:
    """Give a title without the state in brackets behind it, and that state."""
    found = _IN_TITLE.search(title)
    state = state_of(found[1]) if found else None
    return (title, None) if found is None or state is None else (title[: found.start()], state)
