"""Whether two names may be of one person or organisation: what one name leaves out or shortens of the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.model.values import Name

_COMPANY_FORMS = frozenset({
    "the", "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc",
    "ag", "gmbh", "sa", "nv", "ab", "asa", "oy", "oyj", "spa", "srl", "bv", "kk", "pty", "pte", "se", "holdings",
    "holding", "group", "of", "for", "and", "&", "us",
})  # fmt: skip

ShortForms = Mapping[str, Sequence[str]]


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word without case, accents and points: what differs only there is one spelling."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in ".'’`")


def parts(name: Name) -> tuple[str, ...]:
    """A name's folded words; hyphens separate ("Garcia-Lopez"), and initials stand one by one ("J.K.", "RP")."""
    return _parts(name.tokens, name.kind == "person")


@lru_cache(maxsize=8192)
def _parts(tokens: tuple[str, ...], person: bool) -> tuple[str, ...]:
    words: list[str] = []
    for i, token in enumerate(tokens):
        letters = token.replace(".", "")
        initials = person and i + 1 < len(tokens) and letters.isalpha() and letters.isupper()
        if initials and (len(letters) <= 2 or token.count(".") >= 2):
            words.extend(letters.lower())
        else:
            words.extend(part for part in fold(token).replace("-", " ").split() if part)
    return tuple(words)


def word_fits(left: str, right: str, short_forms: ShortForms | None = None) -> bool:
    """Whether two folded given names may be one: equal, an initial of the other, or a short form of it."""
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[:1] == right[:1]
    if short_forms is None:
        # without a list, a short form is the start of the other ("Kim", "Kimberly"), except in "Paul", "Paula"
        small, large = sorted((left, right), key=len)
        return len(small) >= 3 and large.startswith(small) and len(large) - len(small) >= 3
    return right in short_forms.get(left, ()) or left in short_forms.get(right, ())


def fits(left: Name, right: Name, short_forms: ShortForms | None = None) -> bool:
    """Whether two names may be of one person. Differing given names never are; "Jr." is another than the one without.

    A name may leave out middle names or the last of two surnames, shorten given names to initials, or be the surname
    or the given name alone.
    """
    a, b = parts(left), parts(right)
    if not a or not b:
        return False
    # A gender is read off pronouns: it parts two bearers of a surname, not one full name.
    alone = min(len(a), len(b)) == 1
    if alone and left.gender and right.gender and left.gender != right.gender:
        return False
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    if len(small) > 1 and fold(left.suffix or "") != fold(right.suffix or "") and len(large) > 1:
        return False
    if len(small) == 1:
        return small[0] in (large[0], *large[-2:]) if len(large) > 2 else small[0] in large
    if len(small) == len(large):
        return a[-1] == b[-1] and all(word_fits(x, y, short_forms) for x, y in zip(a, b, strict=True))
    if large[-len(small) :] == small:  # "Kardashian West" of "Kim Kardashian West"
        return True
    return word_fits(small[0], large[0], short_forms) and _within(small[1:], large[1:], short_forms)


def _within(small: Sequence[str], large: Sequence[str], short_forms: ShortForms | None) -> bool:
    """Whether the words come in this order among the others; the surname must be spelt out in both."""
    at = 0
    for i, word in enumerate(small):
        last = i + 1 == len(small)
        while at < len(large) and not (word == large[at] if last else word_fits(word, large[at], short_forms)):
            at += 1
        if at == len(large):
            return False
        at += 1
    return True


def same_org(left: Name, right: Name) -> bool:
    """Whether two names may be of one organisation: equal but for its legal form, one an acronym of the other."""
    if left.id and right.id:
        return left.id == right.id
    a, b = core(left), core(right)
    if not a or not b:
        return parts(left) == parts(right)
    return a == b or _acronym(left, right) or _acronym(right, left) or (set(a) == set(b) and len(a) > 1 < len(b))


def core(name: Name) -> tuple[str, ...]:
    """The folded words of an organisation's name without its legal form and small words."""
    return tuple(word for word in parts(name) if word not in _COMPANY_FORMS)


def person_keys(name: Name, *, sought: bool = False) -> frozenset[object]:
    """Keys by which names that ``fits`` joins find each other: the last word of the one is a word of the other.

    Args:
        sought: the keys to look under, instead of those to be found under.
    """
    words = parts(name)
    whole, last = ("last", "word") if sought else ("word", "last")
    return frozenset({*((whole, word) for word in words), *((last, word) for word in words[-1:])})


def org_keys(name: Name, *, sought: bool = False) -> frozenset[object]:
    """Keys by which names that ``same_org`` joins find each other: one that a name has, another one seeks.

    Args:
        sought: the keys to look under, instead of those to be found under: an acronym seeks initials, and they it.
    """
    letters = _letters(name)
    short, long = ("initials", "letters") if sought else ("letters", "initials")
    keys: set[object] = {frozenset(core(name)) or parts(name), *((long, word) for word in _initials(name))}
    return frozenset(keys | ({(short, letters)} if letters else set()) | ({("id", name.id)} if name.id else set()))


def _acronym(short: Name, full: Name) -> bool:
    """Whether ``short`` is made of the first letters of ``full`` ("FBI")."""
    letters = _letters(short)
    return bool(letters) and letters in _initials(full)


def _letters(name: Name) -> str:
    """A name that is an acronym, without points; "" for others."""
    letters = "".join(name.tokens).replace(".", "")
    return letters if letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 7 else ""


def _initials(name: Name) -> frozenset[str]:
    """The acronyms that a name of several words may go by: of its capitals, and of all its words."""
    words = [word for token in name.tokens for word in token.replace("-", " ").split()]
    if len(words) < 2:
        return frozenset()
    return frozenset({"".join(w[0] for w in words if w[0].isupper()), "".join(w[0].upper() for w in words)})
