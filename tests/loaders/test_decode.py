from __future__ import annotations

import codecs

import pytest

from claimcheck.loaders.article import RefusedError
from claimcheck.loaders.decode import decode, decode_as

TEXT = "“It’s a café,” she said – it cost £5 …\r\nNaïve, said Zoë Brontë. "


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16", "utf-32", "utf-16-le", "utf-16-be"),
        *("utf-32-le", "utf-32-be"),
    ],
)
def test_encodings_are_found(encoding: str) -> None:
    assert decode((TEXT * 3).encode(encoding)) == TEXT * 3


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_marks_tell_the_wide_encodings(encoding: str) -> None:
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding)
    mark = mark or {"utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE}[encoding]
    assert decode(mark + "日本 x".encode(encoding)) == "日本 x"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xe9", "café"),
        (b"25 km\xb2", "25 km²"),
        (b"\x93Yes\x94", "“Yes”"),
        (b"don\x92t", "don’t"),
        (b"don\xd5t \xd2go\xd3, he don\xd5t", "don’t “go”, he don’t"),
        ("“Yes” – “no” – “yes”".encode() + b" don\x92t", "“Yes” – “no” – “yes” don’t"),
        (b"a\x0cb\tc", "a\x0cb\tc"),
        (b"", ""),
    ],
)
def test_legacy_bytes(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        "Привет, это новости дня".encode("cp1251"),
        "今日のニュースです。東京で".encode("shift_jis"),
        bytes(range(256)),
        b"\x89PNG\r\n",
        b"\x1f\x8b\x08",
        b"abc\0def",
        codecs.BOM_UTF16_LE + b"abc",
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF32_LE + b"abcd",
    ],
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(RefusedError):
        decode(data)


@pytest.mark.parametrize(
    ("named", "data", "text"),
    [
        ("utf-8", "é".encode(), "é"),
        ("iso-8859-1", "é".encode(), "é"),
        ("iso-8859-1", b"\x93\xe9", "“é"),
        ("windows-1251", "Привет".encode("cp1251"), "Привет"),
        ("no-such", b"caf\xe9", "café"),
        ("rot13", b"caf\xe9", "café"),
        ("utf-16", b"caf\xe9", "café"),
    ],
)
def test_the_named_encoding(named: str, data: bytes, text: str) -> None:
    assert decode_as(data, named) == text
