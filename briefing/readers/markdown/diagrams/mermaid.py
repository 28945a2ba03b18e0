"""Mermaid's flow charts → a Diagram. What Mermaid has besides is refused with its name: then the
program is shown as code.

Source: mermaid.js.org/syntax/flowchart.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.record import field, mutable, replace
from briefing.model.regex import lazy_regex
from briefing.model.shapes.diagram import Diagram, Link, Node
from briefing.model.text import RichText, Source, rich
from briefing.model.untrusted import unescaped

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from briefing.model.shapes.diagram import Direction, LinkLine, NodeShape
    from briefing.readers.markdown.scan.lines import Line

_HEAD = lazy_regex(
    r"\s{0,24}(?:graph|flowchart)(?:-elk)?(?:\s+(TB|TD|BT|LR|RL|[<>^v]))?\s{0,24};?\s{0,24}$"
)
_DIRECTIONS: Mapping[str, Direction] = {
    "TB": "TD", "TD": "TD", "BT": "BT", "LR": "LR", "RL": "RL", ">": "LR", "<": "RL", "^": "BT",
    "v": "TD",
}  # fmt: skip
_ID = lazy_regex(r"\s{0,24}(\w(?:[\w.]|-(?![-.>]))*)")
_OPENINGS: tuple[tuple[str, str, NodeShape], ...] = (
    ("(((", ")))", "ellipse"),
    ("([", "])", "stadium"),
    ("[[", "]]", "subroutine"),
    ("[(", ")]", "cylinder"),
    ("((", "))", "ellipse"),
    ("{{", "}}", "hexagon"),
    ("[/", "/]", "parallelogram"),
    ("[\\", "\\]", "parallelogram"),
    ("[", "]", "rect"),
    ("(", ")", "round"),
    ("{", "}", "diamond"),
    (">", "]", "rect"),
)
"""How a node's text is put into a shape; the first that fits counts."""
_LINK = lazy_regex(
    r"\s*(?P<tail><|[ox](?=[-=]))?"
    r"(?:(?P<thick>=={1,6})|(?P<dotted>-\.{1,6}-?)|(?P<solid>--{1,6}))(?P<head>[>ox](?![\w]))?"
)
_INNER = lazy_regex(
    r"\s*(?P<tail><)?(?P<open>--|==|-\.)(?P<quote>\s*\"[^\"]*\"\s*|[^-=.>|\n]?[^|\n]*?)"
    r"(?P<close>--{1,6}|=={1,6}|\.{1,6}-)(?P<head>[>ox](?!\w))?(?!\w*\])"
)
"""A link with its text inside: `-- yes -->`."""
_LABEL = lazy_regex(r"\s{0,24}\|\s{0,24}(?P<text>\"[^\"]*\"|[^|\n]*)\|")
_SUBGRAPH = lazy_regex(
    r"\s{0,24}subgraph\s{1,9}(?:(?P<id>[\w.-]+)\s{0,24}\[(?P<title>.*)\]|(?P<words>.+?))\s{0,24}$"
)
_SILENT = lazy_regex(r"\s*(?:style|classDef|class|linkStyle|click|%%|accTitle|accDescr)\b|\s*%%")
"""What says how it looks, or where a click leads."""
_CLASS = lazy_regex(r":::[\w-]+")
_EDGE_ID = lazy_regex(r"\s*\w+@(?=[-=<])")
_OTHERS = lazy_regex(r"\s*([A-Za-z][\w-]*)")
_BREAK = lazy_regex(r"\s*<br\s*/?>\s*")
_TAG = lazy_regex(r"</?(?:b|i|em|strong|u|small|span|div|p|center|font)\b[^<>]*>")
_FONT_ICON = lazy_regex(r"\bfa[a-z]?:fa-[\w-]+\s*")
_CODE = lazy_regex(r"#(\w+);")
_MOST = 60
"""Nodes: more cannot be read on a slide."""


class UnreadError(Exception):
    """What of the program is not read."""

    def __init__(self, message: Message, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@mutable
class _Chart:
    """What was read so far."""

    nodes: list[Node] = field(default_factory=list[Node])
    ids: dict[str, int] = field(default_factory=dict[str, int])
    links: list[Link] = field(default_factory=list[Link])
    groups: list[RichText] = field(default_factory=list[RichText])
    group_ids: set[str] = field(default_factory=set[str])
    group: int = -1


def read_mermaid(lines: Sequence[Line]) -> Diagram:
    """The flow chart that `lines`, between the fences, draw. UnreadError names what is no flow
    chart, or what of one is not read.
    """
    chart = _Chart()
    said = [line for line in _without_settings(lines) if not line.blank]
    if not said:
        raise UnreadError(Message(T("Problems", "the diagram is empty (Mermaid)")), 0)
    head = _HEAD.match(said[0].text)
    if not head:
        found = _OTHERS.match(said[0].text)
        raise UnreadError(
            Message(
                T("Problems", "a diagram “{0}” is shown as code: flow charts are drawn (Mermaid)"),
                found[1] if found else said[0].text.strip()[:20],
            ),
            said[0].number,
        )
    for line in said[1:]:
        for statement in _statements(line):
            _read_statement(statement, chart)
    if not chart.nodes:
        raise UnreadError(Message(T("Problems", "the diagram is empty (Mermaid)")), said[0].number)
    if any(link.first == link.last for link in chart.links):
        message = Message(T("Problems", "a link from a shape to itself is not read (Mermaid)"))
        raise UnreadError(message, said[0].number)
    used = sorted({node.group for node in chart.nodes if node.group >= 0})
    nodes = (
        replace(node, group=used.index(node.group)) if node.group >= 0 else node
        for node in chart.nodes
    )
    return Diagram(
        "flow",
        tuple(nodes),
        tuple(chart.links),
        tuple(chart.groups[group] for group in used),
        _DIRECTIONS[head[1] or "TD"],
        tuple(line.text.rstrip() for line in lines),
    )


def _without_settings(lines: Sequence[Line]) -> list[Line]:
    """Without the front matter and the directives that say how it looks."""
    found = [line for line in lines if not line.text.lstrip().startswith("%%")]
    if found and found[0].text.strip() == "---":
        end = next((i for i, line in enumerate(found[1:], 1) if line.text.strip() == "---"), 0)
        found = found[end + 1 :] if end else found
    return found


def _statements(line: Line) -> list[Line]:
    """A line's statements: semicolons part them, but not in quotes or brackets."""
    found: list[Line] = []
    start, depth, quoted = 0, 0, False
    for at, char in enumerate(line.text):
        if char == '"':
            quoted = not quoted
        elif not quoted:
            depth += (char in "[({") - (char in "])}")
            if char == ";" and depth <= 0:
                found.append(line.cut(start)._replace(text=line.text[start:at]))
                start = at + 1
    found.append(line.cut(start))
    return [one for one in found if not one.blank]


def _read_statement(line: Line, chart: _Chart) -> None:
    text = line.text.strip()
    if _SILENT.match(text):
        return
    if text == "end":
        chart.group = -1
        return
    if text.startswith("direction "):
        return  # of a subgraph: all of the chart runs one way
    if text.startswith("subgraph"):
        _open_group(line, chart)
        return
    _read_chain(line, chart)


def _open_group(line: Line, chart: _Chart) -> None:
    if chart.group >= 0:
        message = Message(T("Problems", "a subgraph in another is not read (Mermaid)"))
        raise UnreadError(message, line.number)
    found = _SUBGRAPH.match(line.text)
    title = (found["title"] or found["words"]) if found else ""
    chart.group = len(chart.groups)
    chart.groups.append(_words(title, line))
    if found:
        chart.group_ids.add(found["id"] or found["words"])


def _read_chain(line: Line, chart: _Chart) -> None:
    """`A & B --> C -- no --> D`."""
    at, before = _nodes_at(line, 0, chart)
    text = line.text
    while text[at:].strip():
        link, at = _link_at(line, at)
        at, after = _nodes_at(line, at, chart)
        chart.links += [replace(link, first=first, last=last) for first in before for last in after]
        before = after


def _nodes_at(line: Line, at: int, chart: _Chart) -> tuple[int, list[int]]:
    """(where they end, the nodes between `&`)."""
    found: list[int] = []
    while True:
        at, node = _node_at(line, at, chart)
        found.append(node)
        rest = line.text[at:]
        if not rest.lstrip().startswith("&"):
            return at, found
        at += rest.index("&") + 1


def _node_at(line: Line, at: int, chart: _Chart) -> tuple[int, int]:
    text = line.text
    named = _ID.match(text, at)
    if not named:
        raise _unread(line, at)
    name, at = named[1], named.end()
    if text.startswith("@{", at):
        raise _unread(line, at)
    if name in chart.group_ids:
        message = Message(T("Problems", "a link to a subgraph is not read (Mermaid)"))
        raise UnreadError(message, line.number)
    words, shape = _words(name, line), None
    for opening, closing, kind in _OPENINGS:
        if text.startswith(opening, at):
            end = _closed(text, at + len(opening), closing)
            if end < 0:
                continue
            words, shape = _words(text[at + len(opening) : end], line, at + len(opening)), kind
            at = end + len(closing)
            break
    if marked := _CLASS.match(text, at):
        at = marked.end()
    known = chart.ids.get(name)
    if known is None:
        if len(chart.nodes) == _MOST:
            message = Message(T("Problems", "more than {0} shapes are no slide (Mermaid)"), _MOST)
            raise UnreadError(message, line.number)
        known = chart.ids[name] = len(chart.nodes)
        chart.nodes.append(Node(words, shape or "rect", group=chart.group))
    elif shape:
        chart.nodes[known] = replace(chart.nodes[known], text=words, shape=shape)
    if chart.group >= 0 and chart.nodes[known].group < 0:
        chart.nodes[known] = replace(chart.nodes[known], group=chart.group)
    return at, known


def _closed(text: str, at: int, closing: str) -> int:
    """Where the shape's text ends, -1 where it does not."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    if text.startswith('"', start):
        quote = text.find('"', start + 1)
        return text.find(closing, quote + 1) if quote > 0 else -1
    return text.find(closing, at)


def _link_at(line: Line, at: int) -> tuple[Link, int]:
    text = line.text
    if named := _EDGE_ID.match(text, at):
        at = named.end()
    if text[at:].lstrip().startswith("~~~"):
        raise _unread(line, at)
    inner = _INNER.match(text, at)
    plain = _LINK.match(text, at)
    if plain and (plain["head"] or not inner or inner.end() <= plain.end()):
        kind: LinkLine = "thick" if plain["thick"] else "dotted" if plain["dotted"] else "solid"
        end, words = plain.end(), RichText()
        if label := _LABEL.match(text, end):
            words, end = _words(label["text"], line, label.start("text")), label.end()
        return Link(-1, -1, words, kind, bool(plain["head"]), bool(plain["tail"])), end
    if inner:
        kind = {"==": "thick", "-.": "dotted"}.get(inner["open"], "solid")  # type: ignore[assignment]
        words = _words(inner["quote"], line, inner.start("quote"))
        return Link(-1, -1, words, kind, bool(inner["head"]), bool(inner["tail"])), inner.end()
    if plain:
        return Link(-1, -1, RichText(), "solid", bool(plain["head"])), plain.end()
    raise _unread(line, at)


def _words(text: str, line: Line, start: int = -1) -> RichText:
    """What is written in a shape or on a link: quotes and tags go, `<br>` breaks the line."""
    if start < 0:
        start = max(line.text.find(text), 0)
    place: Source = line.source(start, start + len(text))
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "`":
        text = text[1:-1].replace("**", "")
    text = _FONT_ICON.sub("", _TAG.sub("", _BREAK.sub("\n", text.replace("\\n", "\n"))))
    text = _CODE.sub(_character, text)
    return rich(text.strip(), place)


def _character(code: re.Match[str]) -> str:
    """Mermaid's `#quot;` and `#35;`."""
    name = code[1]
    return unescaped(f"&#{name};" if name.isdecimal() else f"&{name};")


def _unread(line: Line, at: int) -> UnreadError:
    shown = line.text[at:].strip()
    shown = shown if len(shown) <= 30 else shown[:30] + "…"
    words = T("Problems", "“{0}” of the diagram is not read: it is shown as code (Mermaid)")
    return UnreadError(Message(words, shown), line.number)
