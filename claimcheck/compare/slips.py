"""Two folded words of names: is one a slip of the pen for the other? Relatives, demonyms and plurals are none."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

_INFLECTIONS = ("s", "es", "n", "an", "ian", "ese", "ish", "ern", "er", "i", "ns", "ans", "ians")
_ENDINGS = frozenset({"", "ic", "al", "ical", "ist", "ists", "ism", *_INFLECTIONS})
_GENERATIONS = frozenset({"senior", "junior", "elder", "younger"})
_VOWELS = str.maketrans({"y": "i", "q": "k", "c": "k", "w": "v", "z": "s", "h": None})
_OPPOSITES = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "old", "upper", "lower",
    "first", "second",
})  # fmt: skip
#: Heads of names in which a country and its adjective are one slip: "Korea Wire", "Korean Wire".
STYLED = frozenset({
    "airlines", "airways", "bank", "broadcasting", "gazette", "herald", "journal", "post", "railways", "times",
    "tribune", "wire",
})  # fmt: skip
_PARTICLES = frozenset(map(frozenset, (("i", "e"), ("al", "el"), ("ul", "al"), ("ul", "ol"), ("ben", "bin"))))
_PEOPLES = ("n", "an", "ian")
_SHORTEST_LONE = 6
_SHORTEST_WORD = 4
SHORTEST_PART = 5


def differing(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, tuple[str, str]]]:
    """Where two names of as many words differ, and the two words there."""
    return [(i, (x, y)) for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]


def _close(x: str, y: str) -> bool:
    """Damerau distance of at most 2, and at most about a third of the longer word."""
    distance = OSA.distance(x, y, score_cutoff=2)
    return distance <= 2 and distance / max(len(x), len(y)) <= 0.34


def _barred(x: str, y: str) -> bool:
    """Plurals, possessives, senior and junior, compass points, numbers: two words and no slip."""
    small, large = sorted((x, y), key=lambda w: (len(w), w))
    if not (x.isalpha() and y.isalpha()) or {x, y} & (_GENERATIONS | _OPPOSITES):
        return True
    return large in (f"{small}s", f"{small}es")


def _shared_start(x: str, y: str) -> int:
    """How many letters two words have in common from the start."""
    return next((i for i, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y)))


def _inflected(x: str, y: str) -> bool:
    """Whether two words are one with two endings: "Korea" and "Korean", "Democrats" and "Democratic"."""
    stem = _shared_start(x, y)
    return {x[stem:], y[stem:]} <= _ENDINGS


def sound(word: str) -> str:
    """A word as transliterations of it agree: doubled letters once, oo as u, ee as i, y as i, q and c as k.

    A last -ie or -ey sounds as -y does.
    """
    ending = next((e for e in ("ie", "ey") if word.endswith(e)), "")
    word = word.removesuffix(ending) + "y" if ending else word
    plain = word.replace("oo", "u").replace("ou", "u").replace("ee", "i").replace("ph", "f").translate(_VOWELS)
    return "".join(c for i, c in enumerate(plain) if not i or plain[i - 1] != c)


def consonants(word: str) -> str:
    """What transliterations of one name share: "Faiz" and "Fayez" have f and z; a word with fewer shares nothing."""
    kept = "".join(c for c in word.replace("c", "k").replace("q", "k") if c.isalpha() and c not in "aeiouyh")
    return kept if len(kept) > 1 else word


def slip_keys(word: str) -> frozenset[str]:
    """What a word shares with those that are one letter off or sound alike: itself, it less a letter, its sound.

    Deleting a letter on both sides finds every word at a distance of one (Garbe 2012).
    """
    return frozenset({word, sound(word), *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def lone_slip(x: str, y: str) -> bool:
    """For names of one word, which nothing else holds together: one sound, or one letter of six or more.

    A letter more at the end is another word.
    """
    small, large = sorted((x, y), key=len)
    if _barred(x, y) or len(small) < _SHORTEST_LONE or x[0] != y[0]:
        return False
    return sound(x) == sound(y) or (OSA.distance(x, y) == 1 and not large.startswith(small))


def part_slip(x: str, y: str) -> bool:
    """For a lone word beside a word of a fuller name: one letter or one sound, as for given names."""
    return x != y and min(len(x), len(y)) >= SHORTEST_PART and given_slip(x, y)


def particle_slip(x: str, y: str) -> bool:
    """Whether two words are one particle inside a name, as transliterations have it: "-i-" and "-e-", "al" and "el"."""
    return x != y and frozenset((x, y)) in _PARTICLES


def plural_slip(x: str, y: str) -> bool:
    """For words that do not end a name: "Crime Division" and "Crimes Division"."""
    small, large = sorted((x, y), key=len)
    return len(small) >= SHORTEST_PART and large == f"{small}s"


def of_people(x: str, y: str) -> bool:
    """Whether two words are a country and its adjective: "Peru" and "Peruvian"."""
    small, large = sorted((x, y), key=len)
    return len(small) >= 4 and large.startswith(small) and large[len(small) :] in _PEOPLES


def surname_slip(x: str, y: str) -> bool:
    """For surnames: another spelling of one sound, a cut end, or a letter or two of a long word."""
    if _barred(x, y) or min(len(x), len(y)) < 4:
        return False
    if sound(x) == sound(y):
        return True
    small, large = sorted((x, y), key=len)
    prefix = len(small) >= 5 and large.startswith(small) and len(large) - len(small) <= 3
    return x[0] == y[0] and (prefix or (len(large) >= 5 and _close(x, y)))


def given_slip(x: str, y: str) -> bool:
    """Stricter than for surnames: "Maria" and "Marie", "Paul" and "Paula" may be relatives."""
    if _barred(x, y) or min(len(x), len(y)) < 4 or x[0] != y[0]:
        return False
    if x[-1] != y[-1]:  # "Rajai" and "Rajao"; an end in a or e may be a woman's name or a short form
        return len(x) == len(y) >= SHORTEST_PART and OSA.distance(x, y) == 1 and {x[-1], y[-1]} <= {"i", "o", "u"}
    return sound(x) == sound(y) or (max(len(x), len(y)) >= 6 and OSA.distance(x, y) == 1)


def wide_slip(x: str, y: str, *, surname: bool) -> bool:
    """For people's names whose other words agree, where no article uses both: up to two letters of a long word.

    An end that may make a man's name a woman's is none, and so is a short form.
    """
    small, large = sorted((x, y), key=len)
    if _barred(x, y) or len(small) < SHORTEST_PART or large.startswith(small):
        return False
    distance = OSA.distance(x, y, score_cutoff=2)
    if surname:
        stem = _shared_start(x, y)
        return distance == 1 or (distance == 2 and x[0] == y[0]) or 2 * stem >= len(large) > SHORTEST_PART <= stem
    return x[0] == y[0] and distance <= 2 and x[:-1] != y[:-1] and not {x[-1], y[-1]} & set("aeo")


def word_slip(x: str, y: str) -> bool:
    """For words of organisations: stricter still, since "Korea" and "Korean" are both words."""
    if _barred(x, y) or x[0] != y[0] or min(len(x), len(y)) < 5:
        return False
    if _inflected(x, y):
        return False
    return OSA.distance(x, y) == 1 or (min(len(x), len(y)) >= 8 and _close(x, y))


def wide_word_slip(x: str, y: str) -> bool:
    """For words of organisations that no article has both of: up to two letters, but for the ends of words."""
    small, large = sorted((x, y), key=len)
    if _barred(x, y) or len(small) < _SHORTEST_WORD or large.startswith(small):
        return False
    if _inflected(x, y):
        return False
    return OSA.distance(x, y, score_cutoff=2) <= (2 if len(small) > SHORTEST_PART else 1)


def initials_clash(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether given names on one side are initials, start alike, and do not fit the other side's."""
    short, full = (a, b) if all(len(w) == 1 for w in a) else (b, a)
    if not all(len(w) == 1 for w in short) or short[0] != full[0][0]:
        return False
    return any(s != f[0] for s, f in zip(short, full, strict=False))
