"""The stages in order, and nothing else: articles in, a report out.

Documents are loaded, each is read on its own (layout, mentions, cards, events, claims), the articles are grouped into
stories, claims of a story are paired, refuted, compared and grouped into facts. Everything is sorted before anything is
cut, so the report does not depend on the order of the paths or on the number of processes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck import __version__, loaders, rulepack, selection, workers
from claimcheck.align import stories
from claimcheck.align.assembly import story_of
from claimcheck.align.finders import FINDERS
from claimcheck.align.origins import origins
from claimcheck.align.pairs import Pair, all_pairs
from claimcheck.chronology import Chronology
from claimcheck.compare import Comparators, comparator_of
from claimcheck.compare.name import same_name
from claimcheck.compare.variants import similar_names
from claimcheck.extract import examples
from claimcheck.findings import Facts, Findings
from claimcheck.judging import judge
from claimcheck.model.claim import Claim, Reading
from claimcheck.model.config import Config
from claimcheck.model.document import Document
from claimcheck.model.report import Coverage, Report, ReportDocument, Skipped
from claimcheck.model.rules import RulePack
from claimcheck.model.verdict import Verdict
from claimcheck.record import claim_ids, report_claims
from claimcheck.report.sources import labels
from claimcheck.rulepack.examples import Failure
from claimcheck.values.utterance import Folder, Split

Progress = Callable[[str, int, int], None]


class Examined(NamedTuple):
    """What a run found, with what a passage is shown by.

    Attributes:
        report: all findings, before anything is selected.
        texts: document id -> the article's text.
        words: gives the words of a quotation as the run compared them.
    """

    report: Report
    texts: Mapping[str, str]
    words: Split


class Corpus(NamedTuple):
    """All articles of a run as they were read, and the files that were not."""

    pack: RulePack
    readings: tuple[Reading, ...]
    skipped: tuple[Skipped, ...]

    @property
    def documents(self) -> list[Document]:
        """The articles in order."""
        return [r.layout.document for r in self.readings]


def run(
    paths: Sequence[Path],
    *,
    config: Config | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
) -> Report:
    """Cross-check all articles under ``paths``; see ``claimcheck.check``."""
    config = config or Config()
    return selection.apply(examine(paths, config=config, stdin=stdin, progress=progress).report, config)


def examine(
    paths: Sequence[Path],
    *,
    config: Config | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
) -> Examined:
    """The report with what is needed by whoever shows passages; see ``run``."""
    config = config or Config()
    corpus = read(paths, config=config, stdin=stdin, progress=progress)
    texts = {d.id: d.text for d in corpus.documents}
    return Examined(report(corpus, config, progress), texts, Folder(corpus.pack.lexicon).words)


def read(
    paths: Sequence[Path],
    *,
    config: Config | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
) -> Corpus:
    """Load and read all articles under ``paths``.

    Raises:
        InputError: a path does not exist or nothing under the paths is readable.
        RuleError: a rule file is broken.
    """
    config = config or Config()
    pack = rulepack.load(config.rules)
    documents, skipped = loaders.load(paths, stdin)

    def note(done: int) -> None:
        if progress:
            progress("reading", done, len(documents))

    readings = workers.read(documents, pack, config.jobs, note)
    return Corpus(pack, readings, tuple(Skipped.model_construct(path=s.path, reason=s.reason) for s in skipped))


def report(corpus: Corpus, config: Config, progress: Progress | None = None) -> Report:
    """Group the articles into stories, cross-check each and put the report together."""
    groups = story_groups(corpus, config)
    story_of = {i: f"s{n}" for n, members in enumerate(groups, 1) for i in members}
    ids = claim_ids(corpus.readings)
    found: list[Findings] = []
    for number, members in enumerate(groups, 1):
        if progress:
            progress("comparing", number - 1, len(groups))
        found.append(cross_check([corpus.readings[i] for i in members], corpus.pack, config, f"s{number}", ids))
    layouts = [r.layout for r in corpus.readings]
    return Report.model_construct(
        version=__version__,
        rules=corpus.pack.digest,
        documents=tuple(
            ReportDocument.model_construct(
                id=d.id,
                path=d.path,
                outlet=d.outlet,
                title=d.title,
                published=d.published.isoformat() if d.published else None,
                story=story_of[i],
            )
            for i, d in enumerate(corpus.documents)
        ),
        skipped=corpus.skipped,
        coverage=Coverage.model_construct(
            documents=len(layouts),
            sentences=sum(len(x.sentences) for x in layouts),
            mentions=sum(len(r.mentions) for r in corpus.readings),
            claims=sum(len(r.claims) for r in corpus.readings),
            compared=sum(len(f.compared) for f in found),
        ),
        claims=report_claims(corpus.readings, ids),
        agreements=tuple(a for f in found for a in f.agreements),
        disagreements=tuple(d for f in found for d in f.disagreements),
    )


def cross_check(
    readings: Sequence[Reading], pack: RulePack, config: Config, story: str, ids: Mapping[tuple[str, int], str]
) -> Findings:
    """Cross-check the articles of one story."""
    scene = story_of(readings, pack, same_name, similar_names)
    known = Chronology(scene.claims, scene.people, scene.published)
    comparators = Comparators(pack.lexicon)

    def verdict(left: Claim, right: Claim, pair: Pair) -> Verdict:
        rule = pack.claims[left.rule]
        comparator = pair.comparator or comparator_of(rule, pack.claims[right.rule])
        setting = known.setting(left, right, rule, config.tolerance, pair.basis)
        return comparators.compare(left, right, comparator, setting)

    judged, left_out = judge(all_pairs(scene, FINDERS), scene, verdict)
    facts = Facts(
        scene.claims,
        [ids[r.layout.document.id, n] for r in readings for n in range(len(r.claims))],
        labels([r.layout.document for r in readings]),
        story,
        pack.lexicon,
        origins(readings),
    )
    compared = frozenset(i for j in judged for i in (j.pair.left, j.pair.right))
    return Findings(facts.agreements(judged), facts.disagreements(judged), compared, left_out)


def test_rules(pack: RulePack) -> list[Failure]:
    """Run the examples that the rules of a pack carry; the failures in the order of the rules."""
    return examples.run_pack(pack)


def story_groups(corpus: Corpus, config: Config) -> list[list[int]]:
    """Indexes of the corpus's articles by story, in order of their first article."""
    if config.story == "one":
        return [list(range(len(corpus.readings)))] if corpus.readings else []
    if config.story == "folder":
        folders: dict[str, list[int]] = {}
        for i, document in enumerate(corpus.documents):
            folders.setdefault(document.path.rpartition("/")[0], []).append(i)
        return list(folders.values())
    return stories.group(corpus.readings, frozenset(corpus.pack.lexicon["words"]["stop"]))
