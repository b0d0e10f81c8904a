from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.loaders import load
from claimcheck.loaders.formats import by_suffix
from claimcheck.loaders.ids import short_names
from claimcheck.model.errors import InputError

_WORDS = """{ } [ "text": "x" <p> <html> </div> <script> <!-- <![CDATA[ &#x110000; &#0; <meta\tcharset=utf-7> 1e999
<meta\tcharset=undefined> \\ud800
<article><p>It\trained\ton\tMonday,\tthe\tmayor\tsaid.</p> title:\tx %PDF-1.4 word <time\tdatetime=x>"""
_PIECES = st.sampled_from(
    [
        *(word.replace("\t", " ").encode() for word in _WORDS.replace("\n", " ").split(" ")),
        *(b"\n", b"---\n", b"+++\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xe9"),
    ]
)
_BYTES = st.one_of(st.binary(max_size=200), st.lists(_PIECES, max_size=12).map(b"".join))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=_BYTES, suffix=st.sampled_from([*sorted(by_suffix()), ".dat"]), has_extras=st.booleans())
def test_any_bytes_under_any_ending_are_read_or_skipped(
    tmp_path: Path, data: bytes, suffix: str, has_extras: bool
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    (tmp_path / "sound.txt").write_text("It rained.")
    with patch.dict(sys.modules, {} if has_extras else {"trafilatura": None, "pypdf": None}):
        documents, skipped = load([path, tmp_path / "sound.txt"])
    assert len(documents) + len(skipped) >= 2
    assert len({d.id for d in documents}) == len(documents)
    for document in documents:
        assert document.text.strip()
        document.text.encode("utf-8")
    assert all("\n" not in s.reason for s in skipped)


@settings(deadline=None)  # the first web page imports trafilatura
@given(_BYTES)
def test_any_standard_input_is_read_or_refused(data: bytes) -> None:
    try:
        documents, _ = load([Path("-")], data)
        assert documents
    except InputError as error:
        assert "\n" not in str(error)


@given(st.dictionaries(st.sampled_from(["title", "text", "url", "published", "outlet"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda x: st.lists(x, max_size=2), max_leaves=3
)))  # fmt: skip
def test_text_of_json_is_title_blank_line_text(keys: dict[str, object]) -> None:
    try:
        (document,), _ = load([Path("-")], json.dumps(keys).encode())
    except InputError:
        return
    title, text = keys.get("title"), keys["text"]
    assert document.text == (f"{title}\n\n{text}" if title and str(title).strip() else text)


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c.txt"]), min_size=1, max_size=4).map("/".join), max_size=8))
def test_short_names_are_unique_ends(paths: list[str]) -> None:
    names = short_names(paths)
    assert set(names) == set(paths)
    assert len(set(names.values())) == len(names)
    assert all(path.endswith(name) for path, name in names.items())
    assert names == short_names(list(reversed(paths)))
