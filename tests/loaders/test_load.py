from __future__ import annotations

import json
import os
from itertools import permutations
from pathlib import Path

import pytest

from claimcheck.loaders import load
from claimcheck.model.errors import InputError


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ids(*paths: str, stdin: bytes | None = None) -> list[str]:
    return [d.id for d in load([Path(p) for p in paths], stdin)[0]]


def skipped(*paths: str) -> dict[str, str]:
    return dict(load([Path(p) for p in paths])[1])


def test_folders_are_searched_in_sorted_order(here: Path) -> None:
    write(
        here,
        {"s/b.txt": "b", "s/a/z.TXT": "z", "s/a/y.md": "y", "s/.hidden.txt": "h", "s/.git/x.txt": "x", "s/n.csv": "n"},
    )
    documents, skips = load([Path("s")])
    assert [(d.id, d.path, d.text) for d in documents] == [
        ("y.md", "s/a/y.md", "y"),
        ("z.TXT", "s/a/z.TXT", "z"),
        ("b.txt", "s/b.txt", "b"),
    ]
    assert skips == []


def test_ids_are_the_shortest_ends_that_are_unique(here: Path) -> None:
    write(here, {"s/a/x.txt": "1", "s/b/x.txt": "2", "t/b/x.txt": "3", "x.txt": "4", "s/y.txt": "5"})
    assert ids("s", "t", "x.txt") == ["a/x.txt", "s/b/x.txt", "y.txt", "t/b/x.txt", "x.txt"]


def test_neither_order_nor_repetition_of_the_paths_matters(here: Path) -> None:
    write(here, {"s/a.txt": "1", "s/b.txt": "2", "c.txt": "", "s/d.bin": "x"})
    (here / "link.txt").symlink_to("s/b.txt")
    (here / "s2").symlink_to("s")
    given = ["s", "./s/a.txt", str(here / "s" / "b.txt"), "link.txt", "s2", "c.txt"]
    results = {repr(load([Path(p) for p in order])) for order in permutations(given, 6)}
    assert len(results) == 1
    assert len(ids(*given)) == 2


def test_a_named_file_of_another_ending_is_read_if_it_is_text(here: Path) -> None:
    write(here, {"a.story": "It rained.", "b.dat": b"\x00\x01\x02"})
    assert ids("a.story") == ["a.story"]
    assert skipped("a.story", "b.dat") == {"b.dat": "holds NUL bytes, so it is not text"}


def test_text_is_never_rewritten(here: Path) -> None:
    text = " \tA\r\nb\u00a0c\r\u2028d\u0085 e\n\n\n"
    write(here, {"a.txt": text})
    assert load([Path("a.txt")])[0][0].text == text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n\t", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.json", b"", "is empty"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.html", b"", "is empty"),
        ("a.pdf", b"", "is empty"),
        ("a.txt", b"a\0b", "holds NUL bytes, so it is not text"),
        ("a.txt", b"%PDF-1.4\n...", "is a PDF file: give it the ending .pdf"),
        ("a.txt", b"PK\x03\x04....", "is a ZIP archive or an Office document, not text"),
        ("a.txt", b"\x01\x02\x03\x04 abc", "holds control characters, so it is not text"),
        ("a.json", b'{"title": "T"}', "holds no article: none of the keys text, maintext, content has a text"),
        ("a.json", b'{"text": 5}', "is no article: its 'text' is a number, not a text"),
        ("a.json", b'{"title": [], "text": "x"}', "is no article: its 'title' is a list, not a text"),
        ("a.json", b'{"title": "T", "text": " "}', "is empty"),
        ("a.json", b'{"text": "a\\u0000b"}', "holds NUL characters, so it is not text"),
        ("a.json", b'{"text": "a\\ud800b"}', "holds half of a surrogate pair, which is no character"),
        ("a.json", b'[{"text": "x"}]', "holds a list: put one article in a .json file, or one a line in a .jsonl file"),
        ("a.json", b"null", "holds null, not an article"),
        ("a.json", b'{"text": }', "is not valid JSON: expecting value at line 1, column 10"),
        ("a.json", b"[" * 100_000, "is nested too deeply"),
        ("a.json", b'{"text": ' + b"9" * 5000 + b"}", "holds a number that is too long"),
        ("a.html", b"<html><script>1</script></html>", "is a web page without an article in it"),
        ("a.pdf", b"%PDF-1.4 broken", "is a PDF file that cannot be read: it is broken or cut off"),
    ],
)
def test_what_is_skipped_and_why(here: Path, name: str, data: bytes, reason: str) -> None:
    write(here, {name: data, "other.txt": "It rained."})
    documents, skips = load([here])
    assert [d.id for d in documents] == ["other.txt"]
    assert [(Path(s.path).name, s.reason) for s in skips] == [(name, reason)]


def test_what_is_no_regular_file_is_skipped(here: Path) -> None:
    write(here, {"s/ok.txt": "x", "s/dir.txt/in.txt": "y"})
    os.mkfifo(here / "s/pipe.txt")
    (here / "s/gone.txt").symlink_to("nowhere")
    (here / "s/self.txt").symlink_to("self.txt")
    (here / "s/up").symlink_to("..")
    assert ids("s") == ["in.txt", "ok.txt"]
    assert skipped("s") == {
        "s/gone.txt": "is a link to something that does not exist",
        "s/pipe.txt": "is not a regular file",
        "s/self.txt": "is a link that leads back to itself",
    }
    assert skipped("s/ok.txt", "s/gone.txt", "s/pipe.txt").keys() == {"s/gone.txt", "s/pipe.txt"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root opens everything")
def test_what_may_not_be_opened_is_skipped(here: Path) -> None:
    write(here, {"s/ok.txt": "x", "s/no.txt": "y", "s/shut/z.txt": "z"})
    (here / "s/no.txt").chmod(0)
    (here / "s/shut").chmod(0)
    try:
        reason = "cannot be opened: permission denied"
        assert skipped("s") == {"s/no.txt": reason, "s/shut": reason}
        assert skipped("s/ok.txt", "s/shut/z.txt") == {"s/shut/z.txt": reason}
    finally:
        (here / "s/shut").chmod(0o755)


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["nope"], "No such file or folder: nope"),
        (["s", "nope.txt"], "No such file or folder: nope.txt"),
        (["s/a.txt/b"], "No such file or folder: s/a.txt/b"),
        (["n" * 5000], "No such file or folder: " + "n" * 5000),
        (["a\0b"], r"No such file or folder: a\x00b"),
        (["e"], "No article under e: files that end in .htm, .html, .json, .jsonl, .md, .pdf or .txt are read."),
        (["e/empty.txt"], "Nothing could be read: e/empty.txt is empty."),
        ([], "No file or folder was given."),
    ],
)
def test_what_cannot_run_is_one_sentence(here: Path, paths: list[str], message: str) -> None:
    write(here, {"s/a.txt": "x", "e/x.csv": "1"})
    if paths == ["e/empty.txt"]:
        write(here, {"e/empty.txt": ""})
    with pytest.raises(InputError) as caught:
        load([Path(p) for p in paths])
    assert str(caught.value) == message


def test_names_that_no_screen_can_show(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9\n.txt")
    (here / name).write_text("x")
    (document,) = load([here / name])[0]
    assert document.id == r"caf\xe9\x0a.txt"
    document.path.encode("utf-8")


STREAMS: list[tuple[bytes, list[tuple[str, str]]]] = [
    (b"It rained.\n", [("-", "It rained.\n")]),
    (b'{"title": "T", "text": "x"}', [("-", "T\n\nx")]),
    (b'{\n "text": "x"\n}\n', [("-", "x")]),
    (b'{"id": "q1", "text": "x"}\n', [("q1", "x")]),
    (b'{"id": "q1", "text": "x"}\n{"id": "q2", "text": "y"}\n', [("q1", "x"), ("q2", "y")]),
    (b'{"id": "q1", "text": "x"}\n{"id": "q1", "text": "y"}\n', [("-:1", "x"), ("-:2", "y")]),
    (b'{"text": "x"}\nbroken\n{"text": "y"}', [("-:1", "x"), ("-:3", "y")]),
    (b"{curly} words", [("-", "{curly} words")]),
]


@pytest.mark.parametrize(("data", "expected"), STREAMS)
def test_standard_input(data: bytes, expected: list[tuple[str, str]]) -> None:
    documents, _ = load([Path("-")], data)
    assert [(d.id, d.text) for d in documents] == expected
    assert {d.path for d in documents} == {"-"}


def test_standard_input_beside_files(here: Path) -> None:
    write(here, {"a.txt": "x"})
    assert ids("a.txt", "-", "-", stdin=b"y") == ["-", "a.txt"]
    assert ids("a.txt", "-", stdin=b"") == ["a.txt"]


def test_json_lines_have_the_lines_as_ids(here: Path) -> None:
    lines = [json.dumps({"id": "own", "title": "T", "text": t}) for t in "ab"]
    write(here, {"x.jsonl": f"{lines[0]}\r\n\r\nnot json\n{lines[1]}"})
    documents, skips = load([Path("x.jsonl")])
    assert [(d.id, d.path, d.text) for d in documents] == [
        ("x.jsonl:1", "x.jsonl", "T\n\na"),
        ("x.jsonl:4", "x.jsonl", "T\n\nb"),
    ]
    assert [s.path for s in skips] == ["x.jsonl:3"]
