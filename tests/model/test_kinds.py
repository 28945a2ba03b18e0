"""One record for each kind of slide, found by every name that an author may use."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.model.deck import KINDS, Kind
from briefing.model.kinds import CHARTS, KIND_INFO, kind_of_classes


def test_every_kind_has_its_record_in_the_order_of_kinds() -> None:
    assert list(KINDS) == list(KIND_INFO)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_found_by_its_own_name_and_by_its_aliases(kind: Kind) -> None:
    names = (kind, *KIND_INFO[kind].aliases)
    assert {kind} == {kind_of_classes(("x", name.upper())) for name in names}


def test_no_two_kinds_share_a_name() -> None:
    names = [*KINDS, *CHARTS, *(one for info in KIND_INFO.values() for one in info.aliases)]
    assert [] == [name for name, times in Counter(names).items() if times > 1]


def test_no_two_kinds_share_a_label_or_a_layout_in_powerpoint() -> None:
    infos = KIND_INFO.values()
    assert len(KINDS) == len({info.label for info in infos})
    assert len(KINDS) == len({info.layout_name for info in infos})


def test_the_first_class_that_names_a_kind_counts() -> None:
    assert "cards" == kind_of_classes(("left", "cards", "quote"))
    assert kind_of_classes(("left",)) is None
