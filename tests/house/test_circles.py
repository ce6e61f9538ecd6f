"""No file needs itself by way of others, be an import for types or inside a function."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def circle(imports: dict[str, set[str]]) -> list[str]:
    """Give the names of one circle, the first again at its end; none where there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]
        return names
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph("sdtstd", cache_dir=None)
    imports = {each: graph.find_modules_directly_imported_by(each) for each in graph.modules}
    assert len(imports) > 150
    assert circle(imports) == []


@pytest.mark.parametrize("ways", [{"a": {"b"}, "b": {"a"}}, {"a": {"b"}, "b": {"c"}, "c": {"a"}}])
def test_a_circle_is_found(ways: dict[str, set[str]]) -> None:
    assert set(circle(ways)) == set(ways)
