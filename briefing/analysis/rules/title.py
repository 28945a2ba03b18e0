"""The article's title, and the short lines under it that are its subtitles."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.list_markers import HEADING_RANK, marker_at
from briefing.analysis.names import is_name
from briefing.analysis.raw import is_row
from briefing.analysis.rules.english.releases import is_day, release_head
from briefing.analysis.rules.fields import label_alone
from briefing.analysis.rules.hints import bold_lines, is_said
from briefing.analysis.rules.lines import (
    FULL_STOP,
    OPEN_END,
    SIGNED,
    is_byline,
    is_dateline,
    is_record,
    is_text,
)
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts


_DATE_FIRST = lazy_regex(
    r"[0-9]{4}\s*(?:年\s*[0-9]{1,2}\s*月|[/.-]\s*[0-9])|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}:[0-9]{2}|[今昨近]日|[今昨]天"
)
_NAMES_A_PAPER = lazy_regex(r"(?i:\b(?:minutes|report|meeting|release|statement|review|agenda)\b)")
"""`Minutes of the board` under the name of who holds it."""
_MAIL = lazy_regex(
    r"(?:(?:From|To|Cc|CC|Bcc|Date|Sent|Reply-To|发件人|收件人|抄送|日期|时间|发送时间)|(Subject|主题))"
    r"\s?[：:]\s*(?:(?:Re|RE|Fw|FW|Fwd|回复|答复|转发)\s?[：:]\s*)*"
)


def find_title(facts: Facts) -> Facts:
    """The first line that could be one; `A——B` gives title and subtitle. Under a title that the
    file names, short lines are subtitles too: a byline, place and date.
    """
    furniture = {item.passage for item in facts.furniture}
    lines = [index for index in facts.body() if index not in furniture]
    if not lines or facts.is_code:
        return facts
    if facts.title:
        below = lines[bisect_left(lines, facts.title.passage) :]
        return replace(facts, subtitle=facts.subtitle or _subtitles(facts, below))
    if subject := _subject(facts):
        return replace(facts, title=subject)
    if facts.lang == "en" and (head := release_head(facts)):
        return replace(facts, title=head[0], subtitle=head[1])
    if is_record(facts.passages[lines[0]].folded) or is_day(facts.passages[lines[0]].folded):
        lines = lines[1:]
    if not lines or not _may_be_title(facts, lines[0]):
        return facts
    first = lines[0]
    passage = facts.passages[first]
    whole = Span(first, 0, len(passage))
    dash = re.search(r"\s*(?:——|—|－－|--)\s*", passage.folded)
    if dash and 4 <= dash.start() and dash.end() <= len(passage) - 4 and _outside(dash):
        title = Span(first, 0, dash.start())
        below = (Span(first, dash.end(), len(passage)),)
    else:
        title, below = whole, ()
    return replace(facts, title=title, subtitle=(*below, *_subtitles(facts, lines)))


def _subject(facts: Facts) -> Span | None:
    """What an e-mail is about, if the text opens with the lines of its head."""
    head = [i for i in range(min(8, len(facts.passages))) if _MAIL.match(facts.passages[i].folded)]
    if head[:2] != [0, 1] or len(head) < 3:
        return None
    for index in head:
        match = _MAIL.match(facts.passages[index].folded)
        if match and match[1] and match.end() < len(facts.passages[index]):
            return Span(index, match.end(), len(facts.passages[index]))
    return None


def _may_be_title(facts: Facts, index: int) -> bool:
    folded = facts.passages[index].folded
    most = 90 if facts.lang == "zh" else 240
    fields = {field.label.passage for field in facts.fields}
    marker = marker_at(folded)
    if (
        is_row(facts.passages, index)
        or (marker and marker.style in HEADING_RANK)
        or is_said(facts, index)
    ):
        return False
    if len(folded) > most or index in fields or _DATE_FIRST.match(folded):
        return False
    if is_dateline(folded) or is_byline(folded) or (facts.lang == "en" and label_alone(folded)):
        return False
    if OPEN_END.search(folded) or (FULL_STOP.search(folded) and folded[-1] not in "！？!?”"):
        return False
    return sum(char.isalnum() for char in folded) >= max(2, 0.5 * len(folded))


def _subtitles(facts: Facts, lines: list[int]) -> tuple[Span, ...]:
    """Short lines between the title, the first of `lines`, and the first that is text. Bold ones
    under a title that is not bold are headings.
    """
    fields = {field.label.passage for field in facts.fields}
    bold = bold_lines(facts)
    heads = frozenset[int]() if lines[0] in bold else bold
    found: list[Span] = []
    for index in lines[1:7]:
        if is_row(facts.passages, index):
            return ()  # what stands above announces the table
        passage = facts.passages[index]
        known = is_text(passage) or index in fields or is_said(facts, index) or index in heads
        known = known or label_alone(passage.folded) is not None
        if known or marker_at(passage.folded):
            if found and _is_heading(facts, found[-1], index):
                found.pop()
            return tuple(found) if known else ()
        dash = re.match(r"[—－-]+\s*", passage.folded)
        found.append(Span(index, dash.end() if dash else 0, len(passage)))
    return ()


def _is_heading(facts: Facts, last: Span, index: int) -> bool:
    """Whether the line above passage `index`, the first text or the first item, is its heading."""
    hint = facts.hints.get(index)
    if hint is not None and hint.role == "item":
        return not last.start and _is_short(facts, last.passage)
    return is_text(facts.passages[index]) and _is_heading_like_others(facts, last)


def _is_heading_like_others(facts: Facts, last: Span) -> bool:
    """Whether the line above the first text is the first of the headings: as short as others
    further down that have text right below them.
    """
    if last.start or not _is_short(facts, last.passage):
        return False
    below = range(last.passage + 2, min(len(facts.passages) - 1, last.passage + 400))
    alike = (i for i in below if _is_short(facts, i) and is_text(facts.passages[i + 1]))
    return next(alike, -1) >= 0


def _is_short(facts: Facts, index: int) -> bool:
    """Whether the line is a few plain words on a line of their own: 建设目标."""
    passage = facts.passages[index]
    folded = passage.folded
    most = 8 if facts.lang == "zh" else 40
    plain = not (is_text(passage) or SIGNED.search(folded) or marker_at(folded))
    plain = plain and not (is_dateline(folded) or is_byline(folded))
    plain = plain and not any(map(is_name, (folded, *folded.split())))
    plain = plain and not _NAMES_A_PAPER.search(folded)
    return plain and len(folded) <= most and passage.after_blank and folded[0] not in "（(—"


def _outside(match: re.Match[str]) -> bool:
    """Whether the match stands outside quotation marks and brackets."""
    before = match.string[: match.start()]
    return all(before.count(a) == before.count(b) for a, b in ("“”", "《》", "（）"))
