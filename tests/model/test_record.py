"""Records behave as the dataclasses do that they stand for."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.record import as_dict, field, is_record, mutable, names_of, record, replace

if TYPE_CHECKING:
    from collections.abc import Mapping


@record
class Place:
    """Somewhere."""

    unit: ClassVar[str] = "km"
    name: str
    far: int = 0
    """How far."""
    known: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    seen: list[int] = field(default_factory=list[int], compare=False)

    @property
    def plain(self) -> str:
        return f"{self.name}, {self.far} {self.unit}"


@dataclasses.dataclass(frozen=True)
class Model:
    name: str
    far: int = 0
    known: tuple[str, ...] = ()
    values: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str], hash=False)
    seen: list[int] = dataclasses.field(default_factory=list[int], compare=False)


@mutable
class Basket:
    fruit: list[str] = field(default_factory=list[str])
    weight: float = 0.0


@record
class Nothing:
    pass


ARGUMENTS = st.tuples(
    st.sampled_from("ab"),
    st.integers(0, 1),
    st.just(()) | st.just(("x",)),
    st.dictionaries(st.just("k"), st.just("v")),
    st.lists(st.integers(0, 1), max_size=1),
)


@given(ARGUMENTS, ARGUMENTS)
def test_records_are_equal_and_hashed_as_dataclasses_are(one: tuple, other: tuple) -> None:
    assert (Place(*one) == Place(*other)) == (Model(*one) == Model(*other))
    if Place(*one) == Place(*other):
        assert hash(Place(*one)) == hash(Place(*other))


@given(ARGUMENTS)
def test_records_come_back_from_pickle_and_copy(one: tuple) -> None:
    place = Place(*one)
    assert place == pickle.loads(pickle.dumps(place)) == copy.deepcopy(place) == copy.copy(place)
    assert repr(place) == repr(Model(*one)).replace("Model", "Place")


def test_a_record_never_changes() -> None:
    place = Place("a")
    with pytest.raises(AttributeError, match="frozen"):
        place.far = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del place.far
    with pytest.raises(AttributeError):
        place.nowhere = 3  # type: ignore[attr-defined]
    assert Place("a") == place


def test_a_changed_copy_leaves_the_other_as_it_was() -> None:
    place = Place("a", 2)
    assert Place("a", 3) == replace(place, far=3)
    assert Place("a", 2) == place
    with pytest.raises(TypeError, match="deep"):
        replace(place, deep=3)


def test_defaults_made_anew_are_not_shared() -> None:
    assert Place("a").seen is not Place("b").seen
    assert not Basket().fruit
    Basket().fruit.append("apple")
    assert not Basket().fruit


def test_a_field_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError, match="name"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place("a", colour="red")  # type: ignore[call-arg]


def test_records_have_names_for_their_fields() -> None:
    place = Place("a", known=("x",))
    assert ("name", "far", "known", "values", "seen") == names_of(place) == names_of(Place)
    assert {"name": "a", "far": 0, "known": ("x",), "values": {}, "seen": []} == as_dict(place)
    assert is_record(place)
    assert not is_record(Place)
    assert not is_record(("a", 0))
    assert place.plain == "a, 0 km"
    match place:
        case Place("a", far):
            assert far == 0
        case _:
            pytest.fail("not matched")


def test_what_may_change_has_no_hash() -> None:
    basket = Basket(["apple"])
    basket.weight = 0.2
    assert basket == Basket(["apple"], 0.2)
    with pytest.raises(TypeError, match="hash"):
        hash(basket)
    with pytest.raises(AttributeError):
        basket.price = 3  # type: ignore[attr-defined]


def test_a_record_of_nothing_equals_another() -> None:
    assert Nothing() == Nothing()
    assert Nothing() != Place("a")
    assert hash(Nothing()) == hash(Nothing())
