"""Read articles one after the other or in several processes; the readings and their order are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.extract.reader import ArticleReader
from claimcheck.model.claim import Reading
from claimcheck.model.document import Document
from claimcheck.model.rules import RulePack

_LEAST = 40  # articles a process: with fewer, starting it takes longer than it saves
_CHUNK = 8  # articles handed over at a time

_reader: ArticleReader | None = None  # of a worker process, built once


def read(
    documents: Sequence[Document], pack: RulePack, jobs: int, done: Callable[[int], None] = lambda _: None
) -> tuple[Reading, ...]:
    """The readings of ``documents``, in their order.

    Args:
        documents: the articles.
        pack: the rules to read them by.
        jobs: the most processes to use; few articles are read by fewer.
        done: told before each reading how many there are.
    """
    processes = min(jobs, len(documents) // _LEAST)
    stream = _in_processes(documents, pack, processes) if processes > 1 else map(ArticleReader(pack).read, documents)
    readings = []
    done(0)
    for reading in stream:
        readings.append(reading)
        done(len(readings))
    return tuple(readings)


def _in_processes(documents: Sequence[Document], pack: RulePack, processes: int) -> Iterator[Reading]:
    from concurrent.futures import ProcessPoolExecutor  # most runs do without

    with ProcessPoolExecutor(processes, initializer=_begin, initargs=(pack,)) as pool:
        yield from pool.map(_read, documents, chunksize=_CHUNK)


def _begin(pack: RulePack) -> None:
    global _reader
    _reader = ArticleReader(pack)


def _read(document: Document) -> Reading:
    assert _reader is not None
    return _reader.read(document)
