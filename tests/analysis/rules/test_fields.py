from __future__ import annotations

from tests.analysis.reading import facts_of

BODY = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def test_fields_are_read_by_their_labels() -> None:
    facts = facts_of("会议纪要\n时 间：3月4日\n地点：三楼\n主持人：韩松\n\n" + BODY)
    assert [("date", "3月4日"), ("place", "三楼"), ("chair", "韩松")] == [
        (field.kind, facts.text(field.value)) for field in facts.fields
    ]
