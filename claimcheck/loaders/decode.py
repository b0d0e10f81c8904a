"""Bytes to text: UTF-8 unless the bytes say otherwise, and a reason where they are no text at all."""

from __future__ import annotations

import codecs
import re

from claimcheck.loaders.article import RefusedError

#: Longer marks first: the mark of UTF-32-LE starts with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How files start that are often given the ending of a text.
_OTHER_FILES = (
    (b"%PDF-", "is a PDF file: give it the ending .pdf"),
    (b"PK\x03\x04", "is a ZIP archive or an Office document, not text"),
    (b"\xd0\xcf\x11\xe0", "is an Office document, not text"),
    (b"{\\rtf", "is an RTF document, not plain text"),
    (b"\x89PNG", "is a picture, not text"),
    (b"\xff\xd8\xff", "is a picture, not text"),
    (b"GIF8", "is a picture, not text"),
    (b"\x1f\x8b", "is a compressed file, not text"),
    (b"BZh", "is a compressed file, not text"),
    (b"\xfd7zXZ", "is a compressed file, not text"),
    (b"\x7fELF", "is a program, not text"),
)
#: Encodings without NUL bytes or marks that English news was saved in.
_LEGACY = ("cp1252", "mac_roman")

#: What pages that name these are really in (as browsers read them).
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}

_HIGH = re.compile(r"[^\x00-\x7f]")
#: What a text in the right encoding has next to none of: symbols that nobody types, a capital with an accent inside a
#: word or before one, runs of accented letters.
_UNLIKELY = re.compile(
    r"[\x80-\x9f¤¦¨ª¬¯²³µ¶¸¹ºƒˆ˜×÷∂∑∏π∫Ω√∞∆≈≠≤≥ıˇ˘˙˚˝˛]|(?<=[a-z])[À-ÞŒŸ]|[À-ÞŒŸ](?=[A-Z][a-z])|[À-ÿ]{3,}"
)
_FEW = 3  # a text may have an odd sign or two ("25 km²")
_STRAY = re.compile(r"[\udc80-\udcff]")  # a byte that is not UTF-8, as Python carries it
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes) -> str:
    """The text of ``data``, without a byte order mark; line ends and everything else stay as they are.

    Raises:
        RefusedError: it is no text, or in an encoding that was not recognised.
    """
    text = _decoded(data)
    if "\0" in text:
        raise RefusedError("holds NUL bytes, so it is not text")
    if len(_CONTROL.findall(text)) * 100 > len(text):
        raise RefusedError("holds control characters, so it is not text")
    return text


def decode_as(data: bytes, encoding: str) -> str:
    """The text of ``data``, in the encoding that the file names for itself where it is not UTF-8 and not marked.

    Raises:
        RefusedError: as ``decode``.
    """
    try:
        data.decode("utf-8")  # text that is valid UTF-8 by chance is so rare that pages which say otherwise are wrong
    except UnicodeDecodeError:
        is_marked = data.startswith(tuple(mark for mark, _ in _MARKS))
        if not is_marked and not encoding.lower().startswith("utf"):  # this was readable, so it is no UTF-16
            try:
                text = data.decode(_MEANT.get(encoding.lower(), encoding))
            except (LookupError, ValueError):
                return decode(data)
            return text if "\0" not in text else decode(data)
    return decode(data)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                if encoding == "utf-8":
                    return _legacy(data[len(mark) :])
                raise RefusedError(f"starts as {encoding[:6].upper()} text and is none") from None
    for start, reason in _OTHER_FILES:
        if data.startswith(start):
            raise RefusedError(reason)
    if b"\0" in data:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: in English most characters have their NUL bytes in the same places."""
    sample = data[:4096]
    zeros = [sample[n::4].count(0) * 4 / len(sample) for n in range(4)]
    often, never = 0.7, 0.05
    shapes = {
        "utf-32-le": zeros[0] < never and min(zeros[1:]) > often,
        "utf-32-be": zeros[3] < never and min(zeros[:3]) > often,
        "utf-16-le": max(zeros[0], zeros[2]) < never and min(zeros[1], zeros[3]) > often,
        "utf-16-be": max(zeros[1], zeros[3]) < never and min(zeros[0], zeros[2]) > often,
    }
    for encoding, fits in shapes.items():
        if fits:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    raise RefusedError("holds NUL bytes, so it is not text")


def _legacy(data: bytes) -> str:
    """Text that is not UTF-8: UTF-8 with a few stray bytes, or the one-byte encoding that reads most like a text."""
    escaped = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(escaped))
    if strays * 4 <= len(_HIGH.findall(escaped)) - strays:
        return _STRAY.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), escaped)
    readings: list[tuple[int, int, str]] = []
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((sum(map(len, _UNLIKELY.findall(text))), len(readings), text))
    unlikely, _, best = min(readings)
    if unlikely > _FEW and unlikely * 10 > len(_HIGH.findall(best)):
        raise RefusedError("is in an encoding that was not recognised: save it as UTF-8")
    return best
