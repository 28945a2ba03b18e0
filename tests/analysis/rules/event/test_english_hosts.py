from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, words_of

_TITLE = "Westport Harbour Forum agrees on a shared wall"


def hosts_of(text: str, title: str = _TITLE) -> list[str]:
    facts = facts_of(f"{title}\n\n{text} The walls of five towns were discussed for two days.")
    return words_of(facts, facts.event.hosts)


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("The forum was hosted by the Norland Port Trust.", ["Norland Port Trust"]),
        (
            "The Westport Harbour Forum, hosted by Norland University, drew many.",
            ["Norland University"],
        ),
        (
            "The forum was jointly organised by the Norland Port Trust and the Lake Society.",
            ["Norland Port Trust", "Lake Society"],
        ),
        (
            "The two-day forum was organized by Norland University, the Lake Society and the"
            " Institute of Tides.",
            ["Norland University", "Lake Society", "Institute of Tides"],
        ),
        (
            "The forum was held in Westport on 5 May, organised by the Ministry of Works and"
            " Transport.",
            ["Ministry of Works and Transport"],
        ),
        (
            "The forum was held in the Old Hall on 5 May and was co-hosted by UNESCO.",
            ["UNESCO"],
        ),
        ("Hosted by the Norland Port Trust, the forum lasted two days.", ["Norland Port Trust"]),
        (
            "The Norland Port Trust hosted the 5th Westport Harbour Forum on Monday.",
            ["Norland Port Trust"],
        ),
        (
            "WESTPORT, May 5 — The Lake Society and the Norland Port Trust convened the forum in"
            " the Old Hall.",
            ["Lake Society", "Norland Port Trust"],
        ),
        (
            "On 5 May, Norland University held its annual harbour forum.",
            ["Norland University"],
        ),
        (
            "The forum, which was convened by the Harbour Commission, ended well.",
            ["Harbour Commission"],
        ),
        (
            "The harbour forum drew many. The event was hosted by the Norland Port Trust.",
            ["Norland Port Trust"],
        ),
        (
            "The forum will be hosted by the Norland Port Trust (NPT) and the Lake Society (LS).",
            ["Norland Port Trust", "Lake Society"],
        ),
        (
            "Speaking at the forum organised by the Lake Society, Mayor Ada Nwosu praised it.",
            ["Lake Society"],
        ),
        ("The forum was held by the Norland Port Trust.", ["Norland Port Trust"]),
        ("Host: Norland Port Trust\n\n", ["Norland Port Trust"]),
    ],
)
def test_a_sentence_says_who_held_the_event_of_the_title(text: str, hosts: list[str]) -> None:
    assert hosts == hosts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Last year the forum was hosted by the Norland Port Trust.",
        "The 2019 forum was hosted by the Norland Port Trust.",
        "The forum had been hosted by the Norland Port Trust.",
        "The forum was not hosted by the Norland Port Trust.",
        "The next forum will be hosted by the Norland Port Trust.",
        "The forum might be hosted by the Norland Port Trust.",
        "The forum was sponsored by the Norland Port Trust.",
        "The forum was hosted by Mayor Ada Nwosu of Westport.",
        "The forum was hosted by the Norland Port Trust director, Ada Nwosu.",
        "The forum was hosted by the Norland Port Trust and Ada Nwosu.",
        "The forum was hosted by five towns on the coast.",
        "The forum ended with a dinner hosted by the Norland Port Trust.",
        "The forum heard of a study organised by Norland University.",
        "The forum praised works organised by the Lake Society.",
        "The Upland Timber Forum was hosted by the Norland Port Trust.",
        "It came weeks behind the Upland Forum. The forum was hosted by the Lake Society.",
        "The forum drew many. She spoke of a forum hosted by the Lake Society.",
        "“The forum was hosted by the Norland Port Trust”, a visitor wrote.",
        "Mayor Ada Nwosu said the forum was hosted by the Norland Port Trust.",
        "Was the forum hosted by the Norland Port Trust?",
        "The forum was held by the Norland Museum.",
        "The Norland Port Trust hosted forum delegates for dinner.",
        "The Norland Port Trust hosted a delegation at the forum.",
        "The Norland Port Trust hosted another forum on Monday.",
        "The Norland Port Trust director hosted the forum.",
        "Host: Good morning, and welcome to the forum.",
    ],
)
def test_in_doubt_nobody_held_it(text: str) -> None:
    assert [] == hosts_of(text)


@pytest.mark.parametrize(
    "title",
    [
        "Towns agree on a shared wall",
        "Westport harbour race agreed on",
        "Westport Harbour Forum ends with a dinner",
    ],
)
def test_a_title_that_names_no_event_or_two_has_no_hosts(title: str) -> None:
    assert [] == hosts_of("The forum was hosted by the Norland Port Trust.", title)
