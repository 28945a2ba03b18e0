from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose import compose
from briefing.model.deck import People, Person, Picture
from briefing.readers.markdown import read_markdown

LISTED = """# Guests {.people}

- **王建国**：局长
- **Jane Doe** · chair: CEO

![Jane Doe](jane.jpg)

![王建国](wang.jpg){focus=30%,20%}

![The hall](hall.jpg)
"""
IN_ENTRIES = """# Guests {.people}

- ![](wang.jpg) **王建国**：局长
- **Jane Doe**: CEO
"""
ALONE = """# Guests {.people}

![王建国](wang.jpg "局长")

![Jane Doe](jane.jpg)
"""


def photos(text: str) -> dict[str, str]:
    (slide,) = compose(read_markdown(text, Path("talk.md"))).slides
    people = next(block for block in slide.blocks if isinstance(block, (People, Person)))
    found = people.people if isinstance(people, People) else (people,)
    return {one.name.plain: one.photo.target if one.photo else "" for one in found}


def left(text: str) -> list[str]:
    (slide,) = compose(read_markdown(text, Path("talk.md"))).slides
    return [block.target for block in slide.blocks if isinstance(block, Picture)]


def test_a_picture_that_is_called_as_somebody_is_their_photo_and_others_stay_pictures() -> None:
    assert {"王建国": "wang.jpg", "Jane Doe": "jane.jpg"} == photos(LISTED)
    assert ["hall.jpg"] == left(LISTED)


def test_a_picture_in_an_entry_is_the_photo_of_that_person() -> None:
    assert {"王建国": "wang.jpg", "Jane Doe": ""} == photos(IN_ENTRIES)


def test_pictures_alone_are_the_people_whom_they_name() -> None:
    assert {"王建国": "wang.jpg", "Jane Doe": "jane.jpg"} == photos(ALONE)


@pytest.mark.parametrize(
    ("picture", "photo"),
    [
        ("![王建国](a.jpg)", "a.jpg"),
        ("![](a.jpg)", "a.jpg"),
        ("![at work](a.jpg){.photo}", "a.jpg"),
        ("![the lake](a.jpg)", ""),
        ("![](a.jpg){.right}", ""),
    ],
)
def test_a_speakers_photo_names_them_or_says_nothing_else(picture: str, photo: str) -> None:
    text = f"# 王建国 {{.speaker}}\n\n局长\n\n> 把湖还给百姓\n\n- 先还旧账\n\n{picture}\n"
    assert {"王建国": photo} == photos(text)
    assert left(text) == ([] if photo else ["a.jpg"])
