from __future__ import annotations

from briefing.analysis.lexicon import WordList, pairs, phrases, trie, words
from briefing.resources import asset


def test_the_longest_word_is_found() -> None:
    found = WordList(frozenset({"主任", "主任委员", "副主任"}))
    assert [4, 2, -1] == [found.end_at(text, 0) for text in ("主任委员会", "主任说", "任主")]
    assert found.ends("市文联副主任")


def test_a_trie_matches_what_its_words_say() -> None:
    import re

    pattern = re.compile(trie(frozenset({"介绍", "介绍说", "说"})))
    assert ["介绍说", "说", "介绍"] == pattern.findall("介绍说，说了，介绍")


def test_every_list_can_be_read() -> None:
    names = [path.stem for path in asset("lexicon").glob("*.txt")]
    assert len(names) > 20
    assert all(words(name) and phrases(name) for name in names)


def test_simplified_characters_stay_as_they_are() -> None:
    table = pairs("traditional")
    assert not {ord(simple) for simple in table.values()} & set(table)
