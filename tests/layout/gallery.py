"""A slide of every kind, as people write them: what golden scenes and the tests of themes show."""

from __future__ import annotations

from briefing.model import deck
from briefing.model.deck import Card, Deck, Point, Section, Slide
from briefing.model.document import Meta
from briefing.model.text import RichText, Run, rich


def marked(text: str) -> RichText:
    """`**bold**` in plain words."""
    parts = text.split("**")
    return RichText(tuple(Run(part, strong=bool(i % 2)) for i, part in enumerate(parts) if part))


def bullets(*lines: str, marker: deck.Marker = "bullet") -> deck.Points:
    """A tab before a line for each level below the first, `# ` before a sub-heading."""
    items: list[Point] = []
    for number, line in enumerate(lines, 1):
        text = line.lstrip("\t")
        level = 1 + len(line) - len(text)
        heading = text.startswith("# ")
        words = marked(text.removeprefix("# "))
        items.append(
            Point(words, level, marker, number if marker == "number" else 0, heading=heading)
        )
    return deck.Points(tuple(items))


def table(*lines: str, caption: str = "") -> deck.Table:
    """Cells parted by `|`, the first line is the header."""
    header, *rows = (tuple(marked(cell.strip()) for cell in line.split("|")) for line in lines)
    return deck.Table(header, tuple(rows), (), rich(caption) if caption else None)


def card(number: str, head: str, *body: str) -> Card:
    return Card(rich(head), tuple(map(marked, body)), number)


def person(name: str, *posts: str, role: str = "") -> deck.Person:
    return deck.Person(rich(name), tuple(map(rich, posts)), rich(role) if role else None)


def chart(kind: deck.ChartKind, unit: str, names: str, **series: str) -> deck.Chart:
    """Categories and values parted by spaces."""
    made = tuple(
        deck.Series(name, tuple(map(float, values.split()))) for name, values in series.items()
    )
    return deck.Chart(kind, tuple(names.split()), made, table("a|b", "c|1"), unit)


def figure(value: str, unit: str, label: str, *text: str) -> deck.Figure:
    return deck.Figure(rich(value), rich(unit), rich(label), tuple(map(rich, text)))


def slide(identifier: str, kind: deck.Kind, title: str, *blocks: deck.Block) -> Slide:
    return Slide(identifier, kind, rich(title), blocks=blocks)


SECTIONS = ("水从哪里来", "水到哪里去", "怎样把水留住")


def gallery() -> Deck:
    """Every kind once or twice; ids name the files of golden scenes."""
    slides = (*_opening(), *_texts(), *_people(), *_numbers(), *_rest())
    return Deck(
        rich("江河与城市"),
        slides,
        tuple(Section(rich(title), 0) for title in SECTIONS),
        Meta(
            date=rich("2026年3月22日"), place=rich("武汉"), hosts=(rich("水务局"), rich("水文站"))
        ),
    )


def _opening() -> tuple[Slide, ...]:
    return (
        Slide(
            "cover",
            "cover",
            rich("让每一滴水回到土地：城市蓄水三年记"),
            rich("工作汇报"),
            rich("内部资料"),
        ),
        slide("agenda", "agenda", "目录", bullets(*SECTIONS, marker="number")),
        Slide("section", "section", rich(SECTIONS[1]), rich("从屋顶到河口"), section=1),
    )


def _texts() -> tuple[Slide, ...]:
    return (
        slide(
            "points",
            "points",
            "三件要紧的事",
            bullets(
                "**屋顶**：先把雨水接住，再谈别的",
                "\t旧楼分批改造，不动承重墙",
                "\t\t每平方米造价控制在300元以内",
                "**道路**：让水渗下去",
                "# 下一步",
                "与12个社区签约(含两个新建小区)",
            ),
        ),
        slide("points-long", "points", "四十条意见", bullets(*("请把意见逐条记下来",) * 40)),
        Slide(
            "points-facts",
            "points",
            rich("Water day"),
            rich("What, when and where"),
            blocks=(
                deck.Facts(
                    (
                        (rich("When"), rich("22 March 2026, 9 a.m.")),
                        (rich("Where"), rich("The old pumping station")),
                    )
                ),
                bullets("Bring boots", "Ask the engineers anything", marker="number"),
            ),
            footnotes=(rich("1 Doors open at half past eight."),),
        ),
        slide(
            "columns",
            "columns",
            "上游与下游",
            deck.Columns(((bullets("涵养水源", "退耕还林"),), (bullets("调蓄洪水", "恢复湿地"),))),
        ),
        slide(
            "comparison",
            "comparison",
            "从排水到蓄水",
            deck.Columns(
                ((bullets("越快排走越好", "管道越粗越好"),), (bullets("先渗、再滞、后排"),)),
                (rich("过去"), rich("现在")),
            ),
        ),
        slide(
            "cards",
            "cards",
            "三条路径",
            deck.Cards(
                (
                    card("一", "屋顶花园", "用浅根植物截住第一场雨"),
                    card("二", "透水铺装", "让人行道像海绵一样吸水，雨停即干"),
                    card("三", "下凹绿地", "平时是草坪，暴雨时是池塘"),
                )
            ),
        ),
        slide(
            "statement",
            "statement",
            "共识",
            bullets("留住一场雨，就是留住一座城的从容", marker="none"),
        ),
        slide(
            "quote",
            "quote",
            "",
            deck.Quote((rich("水不是敌人，没有去处的水才是。"),), rich("一位老闸工")),
        ),
    )


def _people() -> tuple[Slide, ...]:
    return (
        slide(
            "speaker",
            "speaker",
            "发言 · 张三",
            person("张三", "水文站站长", "市防汛专家组成员", role="主旨发言"),
            deck.Quote((rich("“数据不会替人做决定”"),)),
            bullets("雨量站从9个增加到64个", "预报提前量达到6小时"),
        ),
        slide(
            "people",
            "people",
            "参会人员",
            deck.People(
                (
                    person("张三", "水文站站长", role="发言"),
                    person("李四", "水务局副局长"),
                    person("王五", "设计院总工程师", "注册土木工程师"),
                    person("John Smith", "Delta Works, Rotterdam"),
                )
            ),
        ),
    )


def _numbers() -> tuple[Slide, ...]:
    return (
        slide(
            "figure",
            "figure",
            "蓄住的雨",
            deck.Figures((figure("38.6", "万吨", "三年累计蓄水", "相当于二十个人民公园的湖"),)),
        ),
        slide(
            "figures",
            "figure",
            "三年三个数",
            deck.Figures(
                (
                    figure("64", "个", "雨量站"),
                    figure("12", "条", "内河还清"),
                    figure("97", "%", "易涝点消除"),
                )
            ),
        ),
        slide(
            "table",
            "table",
            "三年投入",
            table("项目|去年|今年", "屋顶|120|180", "道路|310|275", "湿地|95|140", caption="万元"),
        ),
        slide(
            "chart",
            "chart",
            "月降雨量",
            chart("column", "毫米", "四月 五月 六月", 雨量="80 132 210"),
        ),
        slide(
            "chart-line",
            "chart",
            "Two stations",
            chart(
                "line", "mm", "April May June July", North="80 132 210 190", South="60 99 170 201"
            ),
        ),
        slide(
            "chart-pie", "chart", "水的去向", chart("pie", "%", "渗透 蓄存 排放", 去向="45 30 25")
        ),
        slide(
            "chart-bar",
            "chart",
            "各区蓄水",
            chart("bar", "万吨", "江岸 江汉 武昌", 蓄水="9.5 7 12"),
        ),
    )


def _rest() -> tuple[Slide, ...]:
    return (
        slide(
            "picture",
            "picture",
            "改造后的河岸",
            deck.Picture("wide.png", "种满芦苇的河岸", rich("图一　改造后第二年")),
        ),
        slide(
            "picture-missing",
            "picture",
            "改造前的河岸",
            deck.Picture("missing.png", "水泥河岸", placement="left"),
            bullets("硬质护岸", "没有一棵树"),
        ),
        slide(
            "timeline",
            "timeline",
            "三年",
            deck.Steps(
                (
                    card("", "2024", "摸清底数"),
                    card("", "2025", "改造屋顶与道路"),
                    card("", "2026", "恢复湿地"),
                )
            ),
        ),
        slide(
            "code",
            "code",
            "Rain",
            deck.Code(
                tuple(map(rich, ("def kept(rain, area):", "    return rain * area"))), "python"
            ),
        ),
        slide("closing", "closing", "谢谢", bullets("欢迎提问", marker="none")),
    )
