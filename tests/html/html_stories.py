"""Reports to lay out: one of hostile articles, one over the seeds, one of two hundred articles."""

from __future__ import annotations

from pathlib import Path

from html_maker import Maker, day

from claimcheck.model.report import Severity, Skipped

SEEDS = Path(__file__).parents[2] / "seeds"

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img onerror=alert(1) src=x>',
    "</script><script>alert(2)</script>",
    "<!--<script>",
    "{{ 7 * 7 }}",
    "javascript:alert(3)",
)


def hostile() -> Maker:
    """Articles, outlets, titles and reasons that try to be markup; emoji and overrides before the passages."""
    make = Maker()
    evil = " ".join(HOSTILE)
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    make.article(
        "a.txt",
        f"Ferry sinks 🚢🌊\n\n{evil}\n\n🚑 The ferry Asta {family} carried 63 passengers, so they say.\u2028Next.",
        outlet=f"Harbour {HOSTILE[0]}",
        title=HOSTILE[1],
        published="2021-03-05",
    )
    make.article(
        "b.txt",
        f"\u202eevil override\u202c {HOSTILE[2]}\n\n🌧️ Officials: the ferry had 36 passengers \u202e63\u202c aboard.",
        outlet="Coast 🌊 Post",
    )
    make.article(
        "c.txt", f"{evil}\nThe Asta had 63 passengers on its last trip.", title="</title><script>alert(4)</script>"
    )
    first, second, third = (
        make.claim("a.txt", "63 passengers", "count", subject=HOSTILE[1], speaker=HOSTILE[0]),
        make.claim("b.txt", "36 passengers", "count", subject=HOSTILE[1], modality="reported"),
        make.claim("c.txt", "63 passengers", "count", subject=HOSTILE[1]),
    )
    make.differ(
        "f00d",
        "contradiction",
        f"63 or 36 passengers? {evil}",
        f"two numbers {evil}",
        (f"63 {HOSTILE[0]}", [first, third]),
        (f"36 {HOSTILE[2]}", [second]),
        reconcile=HOSTILE[1],
        steps=HOSTILE,
    )
    make.agree(evil, [make.claim(name, evil, "other", subject=HOSTILE[2]) for name in ("a.txt", "c.txt")])
    make.skipped.append(Skipped(path=HOSTILE[1], reason=HOSTILE[2]))
    return make


def seeds() -> Maker:
    """The five sample articles with what an editor would want to be told."""
    make = Maker()
    for path in sorted(SEEDS.glob("*.txt")):
        make.article(path.name, path.read_text("utf-8"))
    s0, s1, s2, s3, s4 = sorted(make.texts)
    johnson, kim = "Alice Marie Johnson", "Kim Kardashian"

    def claims(kind: str, subject: str, *quotes: tuple[str, str, str], speaker: str | None = None) -> list[str]:
        return [
            make.claim(name, quote, kind, display=display or quote, subject=subject, speaker=speaker)
            for name, quote, display in quotes
        ]

    status = claims(
        "legal-status",
        johnson,
        (s0, "officially pardoning", "pardoned"),
        (s1, "had commuted the woman's sentence", "commuted"),
        (s2, "decided to commute", "commuted"),
    )
    make.differ(
        "0f3a61c2",
        "contradiction",
        "pardoned (000) or commuted (001, 002)?",
        "A pardon removes the conviction and the sentence, a commutation only the sentence.",
        ("pardoned", status[:1]),
        ("commuted", status[1:]),
        steps=(
            "Joined by the subject Alice Marie Johnson and the slot clemency.",
            "Both are asserted, by the narrator.",
            "Level “excludes”: two members of one exclusive set.",
        ),
    )
    wording = "to everyone who has showed compassion & contributed countless hours to this important {} for Ms. Alice"
    quoted = claims("quote", kim, (s0, wording.format("movement"), ""), (s1, wording.format("moment"), ""), speaker=kim)
    make.differ(
        "77b04e19",
        "contradiction",
        "“important movement” (000) or “important moment” (001)?",
        "One quotation of one speaker cannot have both wordings; at least one outlet misquotes.",
        *[(make.claims[c].quote, [c]) for c in quoted],
    )
    served = claims(
        "duration/time-served",
        johnson,
        (s1, "roughly the last 22 years", "about 22 years"),
        (s4, "over 21 years", "over 21 years"),
        (s0, "the past two decades", "20 years"),
        (s2, "more than two decades", "over 20 years"),
    )
    make.differ(
        "a2d9915c",
        "discrepancy",
        "22 years (001) or over 21 years (004) behind bars?",
        "The numbers differ, and both are hedged.",
        ("about 22 years", served[:1]),
        ("over 21 years", served[1:2]),
        ("two decades", served[2:]),
        reconcile="“Over 21” and “roughly 22” meet if she had served between 21 and 22 years when both were written.",
    )
    kin = claims(
        "relationship",
        johnson,
        (s1, "grandmother", ""),
        (s2, "great grandmother", "great-grandmother"),
        (s3, "great-grandmother", ""),
        (s4, "great-grandmother", ""),
    )
    make.differ(
        "b81c04d7",
        "discrepancy",
        "grandmother (001) or great-grandmother (002, 003, 004)?",
        "A great-grandmother is a grandmother too; 001 says less than the others.",
        ("grandmother", kin[:1]),
        ("great-grandmother", kin[1:]),
        reconcile="Both hold if 001 uses the wider word.",
        baseline=True,
    )
    learnt = [
        make.claim(s1, "last fall", "date/learnt", subject=kim),
        make.claim(s2, "October 2017", "date/learnt", subject=kim, value=day(2017, 10)),
        make.claim(s3, "Oct. 2017", "date/learnt", subject=kim, value=day(2017, 10)),
    ]
    make.differ(
        "c5510aa8",
        "note",
        "last fall (001) or October 2017 (002)?",
        "The same season, said with less precision.",
        ("last fall", learnt[:1]),
        ("October 2017", learnt[1:]),
    )
    make.agree("63", claims("age", johnson, *[(name, "63-year-old", "63") for name in (s0, s1, s2, s4)]))
    since = [make.claim(name, "in 1996", "date/sentenced", subject=johnson, value=day(1996)) for name in (s1, s2)]
    make.agree("in prison since 1996", since)
    life = [(s0, "life sentence", "life"), (s2, "life sentence", "life"), (s3, "life term", "life")]
    make.agree("life sentence", claims("duration/sentence", johnson, *life))
    thanks = "I would like to thank President Trump for his time this afternoon"
    make.agree(thanks, claims("quote", kim, (s1, thanks, ""), (s3, thanks, ""), speaker=kim), origins=1)
    ring = {"type": "moment", "first": "1991-01-01", "last": "1994-12-31"}
    make.claim(s1, "from 1991 to 1994", "date", subject="drug ring", value=ring)
    make.claim(s3, "Wednesday (May 31)", "date", subject="meeting", value=day(2018, 5, 31))
    make.claim(s2, "the course of seven months", "duration", subject="phone exchanges")
    return make


def newsroom(articles: int = 200, findings: int = 300) -> Maker:
    """A large report: half of the articles on one story, the others on stories of ten."""
    make = Maker()
    half = articles // 2
    filler = "The council met on Monday evening and heard from residents of the lower town about the flood. " * 6
    for n in range(articles):
        body = "\n\n".join(
            f"Item {k}: the flood 🌊 damaged {100 + k + n % 3} houses in ward {k}. {filler}" for k in range(10)
        )
        story = "s0" if n < half else f"s{n // 10}"
        make.article(f"{n:03}.txt", f"Flood report {n}\n\n{body}\n", outlet=f"Outlet {n:03}", story=story)
    severities: tuple[Severity, ...] = ("contradiction", "discrepancy", "discrepancy", "note")
    for f in range(findings):
        ward, common = f % 10, f < findings // 2
        start = half + ward * 10
        members = [n for n in range(half) if (n // 2 * 7 + f) % 9 == 0] if common else range(start, start + 4 + f % 6)
        sides: dict[int, list[str]] = {}
        for n in members:
            number = 100 + ward + n % 3
            quote = f"{number} houses in ward {ward}"
            claim = make.claim(f"{n:03}.txt", quote, "count", display=f"{number} houses", subject=f"ward {ward}")
            sides.setdefault(number, []).append(claim)
        make.differ(
            f"{f:08x}",
            severities[f % 4],
            f"how many houses in ward {ward}, no. {f}?",
            "The numbers differ.",
            *[(f"{number} houses", ids) for number, ids in sorted(sides.items())],
        )
    return make


def agreed() -> Maker:
    """Two articles that agree on what they share: nothing found."""
    make = Maker()
    make.article("a.txt", "The ferry carried 63 passengers.", outlet="Post")
    make.article("b.txt", "The ferry had 63 passengers.", outlet="Times")
    make.agree("63", [make.claim(name, "63 passengers", "count", subject="ferry") for name in ("a.txt", "b.txt")])
    make.claim("a.txt", "ferry", "other")
    return make


MAKERS = {"agreed": agreed, "hostile": hostile, "newsroom": newsroom, "seeds": seeds}
