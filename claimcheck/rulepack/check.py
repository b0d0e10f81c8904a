"""From the bytes of rule files to checked tables, or to every fault that they have."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.model.errors import RuleError, RuleFault
from claimcheck.rulepack import packs, schema
from claimcheck.rulepack.packs import RuleFile, Sources
from claimcheck.rulepack.patterns import pattern_flaws, regex_flaw
from claimcheck.rulepack.schema import Flaw, nearest
from claimcheck.rulepack.tables import Table, Tables
from claimcheck.rulepack.toml_lines import key_lines, line_of

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_PLAIN_WORDS = {  # what tomllib says -> what a rule's author understands
    "Cannot overwrite a value": "a key is given twice",
    "Cannot mutate immutable namespace": "a key is given twice",
}


@dataclass(slots=True)
class _Parsed:
    file: RuleFile
    text: str
    table: Table

    def fault(self, flaw: Flaw) -> RuleFault:
        return RuleFault(self.file.path, line_of(key_lines(self.text), flaw.place), flaw.reason)


def checked(sources: Sources) -> Tables:
    """Parse, check and merge all files.

    Raises:
        RuleError: every fault of every file.
    """
    faults = list(sources.faults)
    packs = [[p for f in pack if (p := _parse(f, faults))] for pack in sources.packs]
    tables = Tables()
    for pack in packs:
        for parsed in pack:
            faults += [parsed.fault(flaw) for flaw in _own_flaws(parsed)]
        _merge(tables, pack, faults)
    if not faults:  # what refers to other files can only be judged once all of them are sound
        faults += [parsed.fault(flaw) for pack in packs for parsed in pack for flaw in _reference_flaws(parsed, tables)]
    if faults:
        raise RuleError(faults)
    return tables


def _parse(file: RuleFile, faults: list[RuleFault]) -> _Parsed | None:
    try:
        text = file.data.decode("utf-8")
        return _Parsed(file, text, tomllib.loads(text))
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        faults.append(RuleFault(file.path, line, "is not UTF-8 text"))
    except RecursionError:
        faults.append(RuleFault(file.path, 1, "is nested too deeply"))
    except ValueError as error:  # tomllib's own, and those of numbers and dates that it lets through
        said = str(error)
        place = _TOML_PLACE.search(said)
        reason = said[: place.start()] if place else said
        line = int(place[1]) if place and place[1] else text.count("\n") + 1 if place else 1
        faults.append(RuleFault(file.path, line, f"not valid TOML: {_PLAIN_WORDS.get(reason, reason)}"))
    return None


def _own_flaws(parsed: _Parsed) -> Iterator[Flaw]:
    """What can be said against one file without looking at any other."""
    shelf, table = parsed.file.shelf, parsed.table
    if shelf in ("claims", "frames") and not _ID.fullmatch(parsed.file.stem):
        yield Flaw(
            (), f"the file's name is the rule's id: '{parsed.file.stem}' is not lower-case words joined by hyphens"
        )
    if shelf == "claims":
        yield from schema.check(table, schema.CLAIM)
        yield from _kind_flaws(table.get("kind"))
        yield from _id_flaws(table, "pattern")
    elif shelf == "frames":
        yield from schema.check(table, schema.FRAME)
        if not table.get("verbs") and not table.get("nouns"):
            yield Flaw((), "a frame needs 'verbs' or 'nouns' that trigger it")
    elif shelf == "cues":
        yield from schema.check(table, schema.CUES)
        yield from _id_flaws(table, "cue")
    elif parsed.file.stem == "words":
        yield from schema.check(table, dict.fromkeys(table, schema.Field("texts", least=1)))


def _kind_flaws(kind: Any) -> Iterator[Flaw]:
    if isinstance(kind, str) and (base := kind.partition("/")[0]) not in schema.KINDS:
        yield Flaw(("kind",), f"unknown kind '{base}'{nearest(base, schema.KINDS)}")


def _id_flaws(table: Table, key: str) -> Iterator[Flaw]:
    """Ids that are given twice in an array of tables, or are no ids."""
    items = table.get(key)
    seen: set[str] = set()
    for number, item in enumerate(items if isinstance(items, list) else ()):
        name = item.get("id") if isinstance(item, dict) else None
        if not isinstance(name, str) or not name:
            continue
        if name in seen:
            yield Flaw((key, number, "id"), f"{key} id '{name}' is given twice")
        elif not _ID.fullmatch(name):
            yield Flaw((key, number, "id"), f"'{name}' is not lower-case words joined by hyphens")
        seen.add(name)


def _merge(tables: Tables, pack: Sequence[_Parsed], faults: list[RuleFault]) -> None:
    """Put one pack over those before it: claims, frames and cues replace their namesakes, lexicon tables grow."""
    own_cues: dict[str, str] = {}  # id -> file, in this pack
    for parsed in pack:
        shelf, stem, path = parsed.file.shelf, parsed.file.stem, parsed.file.path
        if shelf == "claims":
            tables.claims[stem] = {**parsed.table, "path": path}
        elif shelf == "frames":
            tables.frames[stem] = {**parsed.table, "path": path}
        elif shelf == "lexicon":
            tables.lexicon[stem], clashes = _grow(tables.lexicon.get(stem, {}), parsed.table)
            faults += [parsed.fault(flaw) for flaw in clashes]
        else:
            for number, cue in _cues(parsed.table):
                if own_cues.setdefault(cue["id"], path) != path:
                    reason = f"cue id '{cue['id']}' is also in {own_cues[cue['id']]}"
                    faults.append(parsed.fault(Flaw(("cue", number, "id"), reason)))
                tables.cues[cue["id"]] = {**cue, "path": path}


def _cues(table: Table) -> Iterator[tuple[int, Table]]:
    """The cues of a file that have an id; those without one are a fault already."""
    cues = table.get("cue")
    for number, cue in enumerate(cues if isinstance(cues, list) else ()):
        if isinstance(cue, dict) and isinstance(cue.get("id"), str):
            yield number, cue


def _grow(base: Mapping[str, Any], more: Mapping[str, Any]) -> tuple[Table, list[Flaw]]:
    """``base`` with ``more`` put in: tables merge, lists append, anything else is replaced."""
    grown, clash = dict(base), []
    for key, value in more.items():
        old = grown.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            grown[key], inner = _grow(old, value)
            clash += [Flaw((key, *f.place), f.reason) for f in inner]
        elif isinstance(old, list) and isinstance(value, list):
            grown[key] = old + value
        elif isinstance(old, dict | list) or (old is not None and isinstance(value, dict | list)):
            clash.append(Flaw((key,), f"'{key}' is of another type in a pack before this"))
        else:
            grown[key] = value
    return grown, clash


def _reference_flaws(parsed: _Parsed, tables: Tables) -> Iterator[Flaw]:
    """What names something that no file has: comparators, word lists, taxonomies, the slots of frames."""
    table = parsed.table
    if parsed.file.shelf == "claims":
        known = packs.comparators()
        if known and table["comparator"] not in known:
            yield Flaw(
                ("comparator",), f"unknown comparator '{table['comparator']}'{nearest(table['comparator'], known)}"
            )
        moments = [name for name, rule in tables.claims.items() if rule["comparator"] == "moment"]
        for number, slot in enumerate(table.get("after", ())):
            if slot not in moments:
                yield Flaw(("after", number), f"'{slot}' is no claim rule of moments{nearest(slot, moments)}")
        for number, pattern in enumerate(table.get("pattern", ())):
            flaws = list(pattern_flaws(pattern["match"], tables.lexicon.get("words", {}), taxonomies(tables.lexicon)))
            if not flaws and (said := regex_flaw(pattern["match"])):
                flaws = [f"not a regular expression: {said}"]
            yield from (Flaw(("pattern", number, "match"), reason) for reason in flaws)
            lists = tables.lexicon.get("words", {})
            if (unless := pattern.get("unless")) and unless not in lists:
                reason = f"unknown word list '{unless}'{nearest(unless, lists)}"
                yield Flaw(("pattern", number, "unless"), reason)
    elif parsed.file.shelf == "frames":
        of_events = [name for name, rule in tables.claims.items() if rule["holder"] == "event"]
        for number, slot in enumerate(table.get("slots", ())):
            if slot not in tables.claims:
                yield Flaw(("slots", number), f"unknown claim rule '{slot}'{nearest(slot, of_events)}")
            elif slot not in of_events:
                yield Flaw(("slots", number), f"claim rule '{slot}' has no event as its holder")


def taxonomies(lexicon: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The names that ``term/NAME`` may have: each file ``rules/lexicon/term-NAME.toml`` is one."""
    return sorted(name.removeprefix("term-") for name in lexicon if name.startswith("term-"))
