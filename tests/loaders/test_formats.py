from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from claimcheck.loaders.article import Article, RefusedError
from claimcheck.loaders.formats import by_suffix, of_stream


def article(name: str, data: str | bytes) -> Article:
    raw = data.encode() if isinstance(data, str) else data
    (found,) = by_suffix()[Path(name).suffix].load(name, raw)
    assert isinstance(found, Article)
    return found


def facts(found: Article) -> tuple[str | None, str | None, date | None, str | None]:
    return found.title, found.outlet, found.published, found.url


BODY = "\nIt rained.\n"
TOLD = ("Rain: a lot", "The Daily Example", date(2018, 6, 6), "https://example.org/a")
FRONT = {
    "yaml": "---\ntitle: Rain: a lot\noutlet: The Daily Example\npublished: 2018-06-06\nurl: https://example.org/a\n---\n",
    "quoted": (
        "---\ntitle: 'Rain: a lot' # yes\noutlet: \"The Daily Example\"\ndate: June 6, 2018 # no\n"
        "url: https://example.org/a\ntags:\n  - title: no\n---\n"
    ),
    "crlf": (
        "---\r\ntitle: Rain: a lot\r\nsource: The Daily Example  \r\npublished: 2018-06-06T10:00:00Z\r\n"
        "url: https://example.org/a\r\n---\r\n"
    ),
    "toml": (
        '+++\ntitle = "Rain: a lot"\noutlet = "The Daily Example"\npublished = 2018-06-06T10:00:00Z\n'
        'url = "https://example.org/a"\n+++\n'
    ),
}


@pytest.mark.parametrize("front", FRONT.values(), ids=FRONT.keys())
def test_front_matter(front: str) -> None:
    found = article("a.md", front + BODY)
    assert facts(found) == TOLD
    assert found.text == front + BODY


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n",
        "+++\ntitle = \n+++\n",
        "# title: x\n---\ntitle: y\n---\n",
        "---\ntitle:\n---\n",
        "--- x\ntitle: x\n---",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert facts(article("a.md", text + BODY)) == (None, None, None, None)


def test_plain_text_has_no_front_matter() -> None:
    assert article("a.txt", FRONT["yaml"]) == Article(FRONT["yaml"])


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"text": "x"}, Article("x")),
        ({"title": "T", "text": "x"}, Article("T\n\nx", title="T")),
        ({"title": None, "maintext": "x", "text": None}, Article("x")),
        ({"title": "", "content": "x\r\ny"}, Article("x\r\ny", title="")),
        ({"text": "x", "source_domain": "example.org"}, Article("x", outlet="example.org")),
        ({"text": "x", "outlet": "Ex", "source_domain": "example.org"}, Article("x", outlet="Ex")),
        ({"text": "x", "date_publish": "2018-06-06 17:00:00"}, Article("x", published=date(2018, 6, 6))),
        ({"text": "x", "published": "yesterday", "url": 7, "outlet": ["a"]}, Article("x")),
    ],
)
def test_json_keys(keys: dict[str, object], expected: Article) -> None:
    assert article("a.json", json.dumps(keys)) == expected
    assert article("a.json", b"\xef\xbb\xbf" + json.dumps(keys).encode()) == expected


PARAGRAPHS = [
    f"{who} told reporters on Monday that the old bridge over the river would stay closed until the repairs were done."
    for who in ("The mayor", "An engineer", "The harbour master", "A council member")
]
PAGE = f"""<!DOCTYPE html>
<html><head><title>Bridge stays shut | Ex</title>
<meta property="og:title" content="Bridge stays shut &amp; dry">
<meta content="The Daily Example" property="og:site_name">
<meta property="article:published_time" content="2018-06-06T23:30:00-04:00">
<link rel="canonical" href="https://example.org/a">
<script>var x = "<p>Not this text, which a script holds.</p>";</script>
</head><body>
<header><a href="/">Home</a> <a href="/news">News</a></header>
<nav><ul><li><a href="/w">Weather</a><li><a href="/s">Sport</a></ul></nav>
<article><h1>Bridge stays shut &amp; dry</h1>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}
<p>{PARAGRAPHS[2]}<br></p>
<aside><p>More: <a href="/x">Ten other bridges that were shut for longer than a year</a></p></aside>
<p>{PARAGRAPHS[3]}</p></article>
<footer><p>Copyright The Daily Example, all rights reserved, 1 Bridge Street.</p></footer>
</body></html>"""
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "no"},
{"@type": "NewsArticle", "headline": "Bridge stays shut", "datePublished": "2018-06-06",
"publisher": {"name": "Ex"}}]}</script>
<script>later()</script>"""


@pytest.fixture(params=["trafilatura", "own"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "own":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    else:
        pytest.importorskip("trafilatura")
    return str(request.param)


def test_a_saved_page(reader: str) -> None:
    found = article("a.html", PAGE)
    assert facts(found) == ("Bridge stays shut & dry", "The Daily Example", date(2018, 6, 6), "https://example.org/a")
    assert found.text == "\n\n".join(["Bridge stays shut & dry", *PARAGRAPHS])


def test_linked_data_tells_what_meta_elements_do_not(reader: str) -> None:
    page = f"<html><head><title>x</title>{LINKED_DATA}</head><body><p>{'</p><p>'.join(PARAGRAPHS)}</p></body></html>"
    assert facts(article("a.htm".replace("htm", "html"), page)) == ("Bridge stays shut", "Ex", date(2018, 6, 6), None)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("", None),
        ('<meta name="date" content="June 6, 2018">', date(2018, 6, 6)),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", None),
    ],
)
def test_the_day_of_a_page(reader: str, head: str, day: date | None) -> None:
    body = f"<body><p>{'</p><p>'.join(PARAGRAPHS)}</p></body>"
    assert article("a.html", f"<html><head>{head}</head>{body}</html>").published == day
    timed = body.replace("<p>", '<p><time datetime="2018-06-07T10:00">now</time>', 1)
    assert article("a.html", f"<html><head>{head}</head>{timed}</html>").published == (day or date(2018, 6, 7))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_that_a_page_names(reader: str, encoding: str) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("The mayor", "The “mayor” of Besançon")
    assert "The “mayor” of Besançon told" in article("a.html", page.encode(encoding)).text


def test_deep_pages_take_linear_time(reader: str) -> None:
    if reader == "own":
        page = "<div><b>x</i>" * 10_000 + f"<p>{PARAGRAPHS[0]}</p>"
        assert PARAGRAPHS[0] in article("a.html", page).text


def pdf(*lines: str, title: str = "") -> bytes:
    """A PDF file of one page with the given lines, made by hand."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 7 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size 8 /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 8\n0000000000 65535 f \n{table}" + trailer).encode("latin-1")


LINES = (
    "Bridge stays shut",
    "The mayor told reporters on Monday that the",
    "old bridge would re-",
    "main closed.",
    "Nobody knows why.",
)


def test_a_pdf_file() -> None:
    pytest.importorskip("pypdf")
    found = article("a.pdf", pdf(*LINES, title="Bridge stays shut"))
    assert found.title == "Bridge stays shut"
    assert found.text.startswith("Bridge stays shut")
    assert "told reporters on Monday that the old bridge would remain closed." in found.text
    assert found.text.endswith("\n\nNobody knows why.")
    assert article("a.pdf", pdf(*LINES, title="draft-3.doc")).title is None


@pytest.mark.parametrize("data", [pdf(), b"%PDF-1.4", pdf(*LINES)[:300]])
def test_a_pdf_file_without_text(data: bytes) -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(RefusedError, match="is a PDF file"):
        article("a.pdf", data)


def test_pdf_files_need_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(RefusedError, match=r'pip install "claimcheck-news\[pdf\]"'):
        article("a.pdf", pdf(*LINES))


def test_space_before_an_article_is_passed_over_once() -> None:
    assert of_stream(b"\n" * 1_000_000 + b"x").SUFFIXES == (".txt", ".md")
    assert ".html" in of_stream(b"\n\xef\xbb\xbf \n<!-- saved --> <html>").SUFFIXES
