"""Whether a word that may mean a date does: months that are names and verbs, numbers that count something."""

from __future__ import annotations

import re
from functools import cached_property

from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words


class Context:
    """What stands around a token of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self.t = tokens
        self.w = words
        self._words = words.context

    @cached_property
    def _people(self) -> frozenset[str]:
        """Month names that the text uses as names of people ("Theresa May", "Mrs May", "April Jones")."""
        names = "|".join(sorted(n.capitalize() for n in self._words["month_names"] if len(n) > 3 or n == "may"))
        titled = "|".join(sorted(t.capitalize() for t in self._words["titles"]))
        before = re.compile(rf"(?:\b(?:{titled})\.? |\b[A-Z][a-z]+ (?:[A-Z]\. )?)({names})\b(?! \d)")
        after = re.compile(rf"\b({names}) (?:[A-Z]\. )?([A-Z][a-z]+)\b")
        plain, common = self.t.plain, self._not_names
        found = {m[1].lower() for m in before.finditer(plain) if m[0].split()[0].lower() not in common}
        found |= {m[1].lower() for m in after.finditer(plain) if m[2].lower() not in common}
        return frozenset(found)

    @cached_property
    def _not_names(self) -> frozenset[str]:
        """Words that may be capitalised before or after a month without making it a name."""
        lists = ("month_leads", "firm_leads", "year_leads", "holiday_leads", "part_leads")
        return frozenset().union(
            *(self._words[k] for k in lists), self.w.months, self.w.weekdays, self.w.edges, {"on", "and", "or"}
        )

    def is_name(self, i: int) -> bool:
        """Whether the month at ``i`` is somebody's name right here ("Theresa May", "Mrs. May", "April Jones")."""
        t = self.t
        before = t.lower[i - 1]
        if before == "." and t.lower[i - 2] in self._words["titles"]:
            return True
        if before in self._words["titles"]:
            return True
        named = (
            t.capital(i - 1)
            and before.isalpha()
            and before not in self._not_names
            and t.lower[i - 2] not in ("", "\n", ".", '"')
        )
        return t.capital(i) and named

    def month_stands(self, i: int, after: int) -> bool:
        """Whether a month at ``i`` that no day or year goes with is one."""
        t, word = self.t, self.t.lower[i]
        if word not in self._words["month_names"]:
            return not (self.is_name(i) and t.capital(i + 1))
        lead = t.lower[i - 1] if t.lower[i - 1] != "-" else t.lower[i - 2]
        leads = self._words["firm_leads" if word in self._people else "month_leads"]
        if lead not in leads or (
            t.capital(after) and t.lower[after].isalpha() and t.lower[after] not in self._not_names
        ):
            return False
        return (
            t.capital(i)
            or word not in self._words["verbs"]
            or (lead in self._words["firm_leads"] and lead not in ("this", "last", "next"))
        )

    def year_stands(self, i: int, after: int) -> bool:
        """Whether four digits (or their words) at ``i`` that no month goes with are a year and no count."""
        t, lead, follow = self.t, self.t.lower[i - 1], self.t.lower[after]
        plural = (
            follow.isalpha()
            and follow.endswith("s")
            and not follow.endswith(("ss", "us", "is"))
            and not t.capital(after)
        )
        if follow in self._words["counted"]:
            return False
        if lead == "(" and follow in (")", ",", "-", ";"):
            return True
        modern = not t.number(i) or 1700 <= int(t.lower[i]) <= 2100
        if lead in self._words["firm_year_leads"]:
            return not (plural and t.lower[i].endswith("00"))
        if not modern:
            return False
        if lead in self._words["year_leads"]:
            return not plural
        if not t.number(i) or int(t.lower[i]) < 1800 or not follow.isalpha() or t.lower[after] in ("and", "or"):
            return False
        if lead in self._words["year_determiners"]:
            return lead in ("a", "an") or not plural
        return False

    def counts(self, after: int) -> bool:
        """Whether the number before token ``after`` counts or measures something."""
        return self.t.lower[after] in self._words["counted"]

    def hot(self, i: int) -> bool:
        """Whether the sentence around token ``i`` speaks of temperatures ("in the 80s")."""
        near = self.t.lower[max(0, i - 8) : i + 4]
        return any(w in self._words["temperatures"] for w in near)

    def future(self, i: int) -> bool | None:
        """Whether the clause before token ``i`` speaks of what is to come; ``None`` where only its sentence does."""
        t, cues = self.t, self._words["future"]
        j, near = i - 1, True
        answer: bool | None = False
        for _ in range(40):
            word = t.lower[j]
            if word in ("", "\n", "!", "?") or (word == "." and (t.lower[j - 1] not in self.w.months) and t.glued(j)):
                break
            if word in cues and word not in ("to", "by", "until", "next", "not", "is", "are"):
                return True if near else None
            if word in cues:
                answer = None
            near = near and word not in (",", ";", "who", "which", "that", "when", "where", "after", "and", "but")
            j -= 1
        for k in range(i, i + 25):
            word = t.lower[k]
            if word in ("", "\n", "!", "?", "."):
                break
            if word in cues:
                answer = None
        return answer
