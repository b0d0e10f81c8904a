"""``load``: the rules of a run, from the packs that it uses."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimcheck.model.rules import ClaimRule, Cue, Example, Frame, Pattern, RulePack
from claimcheck.rulepack import cache, packs
from claimcheck.rulepack.tables import Table, Tables


def load(extra: Sequence[Path] = (), *, cached: bool = True) -> RulePack:
    """Load the rules that come with claimcheck and the packs of ``extra`` over them.

    A pack is a folder with some of ``claims/``, ``frames/``, ``cues/`` and ``lexicon/``, each with ``*.toml`` files. Of
    two claims, frames or cues of one id the one of the later pack is taken, whole; lexicon files of one name merge:
    tables merge, lists append.

    Args:
        extra: folders of further packs, in the order in which they are put over each other.
        cached: whether packs that were found sound before may be taken as they were parsed then.

    Returns:
        Claims and frames sorted by id, cues in the order of their files.

    Raises:
        ClaimcheckError: a folder does not exist or holds no rules.
        RuleError: every fault of every file, as ``path:line: reason``.
    """
    sources = packs.read(extra)
    key = cache.key(sources)
    tables = cache.get(key) if cached and not sources.faults else None
    if tables is None:
        from claimcheck.rulepack.check import checked  # the parser and the checks, which most runs do without

        tables = checked(sources)
        if cached:
            cache.put(key, tables)
    return _build(sources.digest, tables)


def _build(digest: str, tables: Tables) -> RulePack:
    return RulePack(
        digest=digest,
        claims={name: _claim(name, tables.claims[name]) for name in sorted(tables.claims)},
        frames={name: _frame(name, tables.frames[name]) for name in sorted(tables.frames)},
        cues=tuple(_cue(table) for table in tables.cues.values()),
        lexicon=tables.lexicon,
    )


def _claim(name: str, table: Table) -> ClaimRule:
    return ClaimRule(
        id=name,
        kind=table["kind"],
        slot=table.get("slot") or table["kind"].partition("/")[2] or name,
        title=table["title"],
        holder=table["holder"],
        comparator=table["comparator"],
        patterns=tuple(Pattern(p["id"], p["match"], p.get("unless", "")) for p in table.get("pattern", ())),
        functional=table.get("functional", True),
        fallback=table.get("fallback", False),
        presupposed=table.get("presupposed", False),
        lasting=table.get("lasting", False),
        since=table.get("since", ""),
        after=tuple(table.get("after", ())),
        reads=table.get("reads", ""),
        dimension=table.get("dimension", ""),
        alone=table.get("alone", False),
        works=table.get("works", ""),
        question=table.get("question", ""),
        record=table.get("record", ""),
        **_common(table),
    )


def _frame(name: str, table: Table) -> Frame:
    lists: dict[str, Any] = {
        key: tuple(table.get(key, ())) for key in ("verbs", "nouns", "named", "again", "never", "slots")
    }
    return Frame(id=name, title=table["title"], bare=table.get("bare", False), **lists, **_common(table))


def _cue(table: Table) -> Cue:
    lists: dict[str, Any] = {key: tuple(table.get(key, ())) for key in ("phrases", "stop", "never")}
    return Cue(id=table["id"], modality=table["modality"], direction=table["direction"], **lists, **_common(table))


def _common(table: Table) -> dict[str, Any]:
    """What every rule has: examples of both kinds, and the file that it is from."""
    fires = tuple(Example(**example) for example in table["fires"])
    return {"fires": fires, "silent": tuple(table["silent"]), "path": table["path"]}
