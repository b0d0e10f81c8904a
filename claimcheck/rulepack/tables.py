"""What all packs of a run hold together, before rules are made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Table: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Tables:
    """All packs as one: what rules are made of, and what the cache keeps. Each rule's table carries its ``path``."""

    claims: dict[str, Table] = field(default_factory=dict)
    frames: dict[str, Table] = field(default_factory=dict)
    cues: dict[str, Table] = field(default_factory=dict)
    lexicon: dict[str, Table] = field(default_factory=dict)
