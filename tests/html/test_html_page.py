"""The page as a file: what it may load, what is escaped, what stands in it without a script."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from html_maker import Maker
from html_stories import HOSTILE, MAKERS

from claimcheck.report import render


class Page(HTMLParser):
    """The elements, attributes and texts of a page, and the raw text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, dict[str, str | None], str]] = []
        self.texts: list[str] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._open.append((tag, dict(attrs)))
            self.raw.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, attrs, before = self.raw[-1]
            self.raw[-1] = (tag, attrs, before + data)
        else:
            self.texts.append(data)

    @property
    def data(self) -> Any:
        return json.loads(next(text for _, attrs, text in self.raw if attrs.get("type") == "application/json"))

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def page_of(make: Maker) -> str:
    return render(make.report(), "html", texts=make.texts)


@pytest.fixture(scope="module", params=sorted(MAKERS))
def html(request: pytest.FixtureRequest) -> str:
    return page_of(MAKERS[request.param]())


def test_nothing_is_loaded_from_anywhere(html: str) -> None:
    loading = {"src", "srcset", "action", "formaction", "background", "poster", "ping", "xlink:href"}
    for tag, attrs in Page(html).elements:
        assert not loading & attrs.keys(), tag
        assert attrs.get("href", "#").startswith("#"), (tag, attrs)
        assert tag not in ("link", "iframe", "object", "embed", "base", "img", "form") or attrs.get("id") == "filters"
    style = next(text for tag, _, text in Page(html).raw if tag == "style")
    assert "@import" not in style
    assert "url(" not in style


def test_only_this_script_and_this_style_are_allowed(html: str) -> None:
    page = Page(html)
    policy = next(a["content"] for t, a in page.elements if t == "meta" and a.get("http-equiv"))
    assert policy is not None
    rules = dict(part.split(" ", 1) for part in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        (text,) = (text for t, attrs, text in page.raw if t == tag and "type" not in attrs)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"


def test_no_element_carries_code_or_style_of_its_own(html: str) -> None:
    for tag, attrs in Page(html).elements:
        assert not [name for name in attrs if name == "style" or name.startswith("on")], (tag, attrs)


def test_ids_are_unique_and_every_reference_has_its_target(html: str) -> None:
    elements = Page(html).elements
    ids = Counter(attrs["id"] for _, attrs in elements if "id" in attrs)
    assert max(ids.values()) == 1
    for _, attrs in elements:
        for name in ("href", "aria-labelledby"):
            target = (attrs.get(name) or "").lstrip("#")
            assert not target or target in ids


def test_hostile_text_stays_text() -> None:
    page = Page(page_of(MAKERS["hostile"]()))
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert not [tag for tag, _ in page.elements if tag == "img"]
    for text in HOSTILE:
        assert text in page.text
    assert page.data["documents"][2]["title"] == "</title><script>alert(4)</script>"


def test_the_data_cannot_end_its_element_and_overrides_are_replaced_one_for_one() -> None:
    make = MAKERS["hostile"]()
    html = page_of(make)
    raw = html.split('id="report-data">', 1)[1].split("</script>", 1)[0]
    assert not re.search("[<>&\u2028\u2029]", raw)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
    for document, text in zip(Page(html).data["documents"], make.texts.values(), strict=True):
        assert len(document["text"]) == len(text)


def test_a_lone_surrogate_can_be_written_out() -> None:
    make = Maker()
    make.article("a.txt", "Two \ud83d boats")
    assert "Two \ufffd boats" in Page(page_of(make).encode("utf-8").decode("utf-8")).data["documents"][0]["text"]


def test_the_data_points_at_the_quotes() -> None:
    make = MAKERS["seeds"]()
    data = Page(page_of(make)).data
    texts = list(make.texts.values())
    for claim, document, start, end, line, _ in data["claims"]:
        assert texts[document][start:end] == make.claims[claim].quote
        assert texts[document].count("\n", 0, start) + 1 == line
    assert {c for fact in data["facts"].values() for side in fact["sides"] for c in side} == set(
        range(len(data["claims"]))
    )


def test_it_can_be_read_without_a_script() -> None:
    make = MAKERS["seeds"]()
    page = Page(page_of(make))
    assert "5 articles, 30 claims, 27 compared, 5 findings" in page.text
    for found in make.disagreements:
        assert found.message in page.text
        assert found.why in page.text
        assert not found.reconcile or found.reconcile in page.text
        for position in found.positions:
            for claim in position.claims:
                assert make.claims[claim].document.split("_")[0] in page.text
    assert "had commuted the woman's sentence . Kardashian's" not in page.text  # the next sentence is not shown
    assert "1991 to 1994" in page.text
    assert "31 May 2018" in page.text


def test_differing_words_are_marked_and_common_ones_are_not() -> None:
    html = page_of(MAKERS["seeds"]())
    marked = re.findall(r'<mark class="differs">(.*?)</mark>', html)
    assert {"movement", "moment"} <= set(marked)
    assert not [text for text in marked if "compassion" in text]


def test_each_finding_has_its_anchor_and_findings_stand_by_weight() -> None:
    make = MAKERS["seeds"]()
    articles = [a for t, a in Page(page_of(make)).elements if t == "article"]
    assert [a["id"] for a in articles] == [f"finding-{d.id}" for d in make.disagreements]
    assert [a["data-severity"] for a in articles] == ["contradiction"] * 2 + ["discrepancy"] * 2 + ["note"]
    assert "accepted" in (articles[3]["class"] or "")


def test_a_report_without_findings_never_reads_as_all_true() -> None:
    make = MAKERS["agreed"]()
    text = Page(page_of(make)).text
    assert "No disagreement found" in text
    assert "2 articles, 3 claims, 2 compared, no findings" in text
    assert "compared with nothing" in text
    assert "Agreement is not proof" in text


def test_stories_are_kept_apart() -> None:
    make = MAKERS["newsroom"]()
    page = Page(page_of(make))
    stories = [a["id"] for t, a in page.elements if t == "section" and a.get("class") == "story"]
    assert stories == [f"story-{n}" for n in range(1, 12)]
    assert "11 stories" in page.text


@pytest.mark.parametrize("missing", ["every text", "one text"])
def test_missing_texts_only_cost_context(missing: str) -> None:
    make = MAKERS["seeds"]()
    texts = {} if missing == "every text" else dict(list(make.texts.items())[1:])
    text = Page(render(make.report(), "html", texts=texts)).text
    assert "officially pardoning" in text


def test_the_same_bytes_in_every_process() -> None:
    code = "from test_html_page import *; print(hashlib.sha256(page_of(MAKERS['seeds']()).encode()).hexdigest())"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": zone},
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(seen) == 1


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2 of two ``#rrggbb`` colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_has_enough_contrast() -> None:
    style = next(text for tag, _, text in Page(page_of(MAKERS["hostile"]())).raw if tag == "style")
    themes = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r"\{([^{}]*--paper[^{}]*)\}", style)
    ]
    themes = [theme for theme in themes if "paper" in theme]
    assert len(themes) == 3
    assert themes[1] == themes[2]
    for theme in themes:
        for ground in ("paper", "sheet", "faint"):
            for colour in ("ink", "soft", "link", "contradiction", "discrepancy", "note", "agreement"):
                assert contrast(theme[colour], theme[ground]) >= 4.5, (colour, ground)
        for severity in ("contradiction", "discrepancy", "note", "agreement"):
            assert contrast(theme["ink"], theme[f"{severity}-tint"]) >= 4.5
            assert contrast(theme[severity], theme[f"{severity}-tint"]) >= 4.5
