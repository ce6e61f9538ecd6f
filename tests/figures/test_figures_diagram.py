"""The standards system: what is folded, what counts where, who must bring it about."""

from __future__ import annotations

from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.figures.diagram import diagram as draw
from sdtstd.views.page.diagram import diagram
from support.figures import TONGUES, read
from support.small import Given, on, register, tree


def drawn(*fields: Given, kind: str = "standards") -> str:
    found = register(system=tree(*fields, kind=kind))
    return draw(diagram(Snapshot(found, on("2022-07-01"))), TONGUES)


def field(n: int, topics: int, **given: object) -> Given:
    made = [{"id": f"t{each}", "title": "主题"} for each in range(topics)]
    return {"id": f"f{n}", "topics": made, **given}


def boxes(markup: str, kind: str) -> int:
    return sum(each.attrib.get("class", "").split()[:1] == [kind] for each in read(markup).iter())


def test_a_large_system_folds_the_leaves_of_its_fields_and_loses_none() -> None:
    large = drawn(*(field(n, 25) for n in range(80)))
    assert large.count("<details><summary>") == 80
    assert large.count('<li class="leaf unknown">') == 2000 + 1  # and the word of the state
    assert len(large.encode()) < 500_000
    assert "<details" not in drawn(*(field(n, 30) for n in range(10)))


def test_a_task_without_fields_is_a_leaf_and_so_is_a_field_without_topics() -> None:
    assert boxes(drawn(), "whole") == 1
    assert boxes(drawn({"id": "f0"}, field(1, 1)), "whole") == 1


def test_owners_stand_where_the_register_states_them() -> None:
    owned = read(drawn(field(1, 2, owner="市民政局")))
    about = [
        "".join(each.itertext()) for each in owned.iter() if each.attrib.get("class") == "about"
    ]
    assert about == ["市民政局"]


def test_what_measures_reach_is_marked_and_stays_out_of_the_totals() -> None:
    markup = drawn(field(1, 2), kind="measures")
    assert "reached by measures, not in the totals" in markup
    assert '<a class="number" href="#leaves?reached=1">0</a>' in markup
    assert '<a class="number" href="#leaves?place=task">2</a>' in markup
