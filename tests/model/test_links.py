from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.links import allowed_link


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("https://example.com/路径 二", "https://example.com/%E8%B7%AF%E5%BE%84%20%E4%BA%8C"),
        ("https://example.com/100%/%41", "https://example.com/100%25/%41"),
        ('https://example.com/"><script>', "https://example.com/%22%3E%3Cscript%3E"),
        ("mailto:a@example.com?subject=你", "mailto:a@example.com?subject=%E4%BD%A0"),
        ("mailto:a@b.cn?subject=x&CC=c@d.cn&body=y", "mailto:a@b.cn?subject=x&CC=c@d.cn&body=y"),
        ("mailto:a@b.cn?body=x;%20y&", "mailto:a@b.cn?body=x;%20y&"),
        ("  https://example.com ", "https://example.com"),
        ("#谢谢", "#谢谢"),
    ],
)  # fmt: skip
def test_web_addresses_mail_and_slides_are_allowed(target: str, link: str) -> None:
    assert link == allowed_link(target)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "#",
        "# two words",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "java\u200bscript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.com",
        "//host/share",
        "\\\\host\\share",
        "http:\\\\example.com",
        "http://",
        "https:example.com",
        "http://name:word@example.com",
        "https://example.com\u202e/moc",
        "http://[::1",
        "mailto:nobody",
        "mailto:a@b.cn?attach=/etc/passwd",
        "mailto:a@b.cn?subject=x&Attachment=C:/x",
        "mailto:a@b.cn?%61ttach=/etc/passwd",
        "mailto:a@b.cn?subject=x&amp;attach=y",
        "mailto:a@b.cn?bcc=c@d.cn",
        "other.md",
        "../up.md",
        "ms-msdt:/id",
        "http",
    ],
)
def test_everything_else_is_refused(target: str) -> None:
    assert allowed_link(target) == ""


@given(st.text())
def test_an_allowed_link_is_plain_and_stays_allowed(target: str) -> None:
    link = allowed_link(target)
    if link and not link.startswith("#"):
        assert link.isascii()
        assert link.lower().startswith(("http://", "https://", "mailto:"))
        assert not set(link) & set(' "<>\\^`{|}\t\n')
        assert link == allowed_link(link)
