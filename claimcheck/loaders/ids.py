"""Short names for files that are unique within a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Path -> its shortest end, in whole parts, that no other path has; the whole path where there is no such end.

    >>> short_names(["a/x.txt", "b/x.txt", "b/y.txt"])
    {'a/x.txt': 'a/x.txt', 'b/x.txt': 'b/x.txt', 'b/y.txt': 'y.txt'}
    """
    names: dict[str, str] = {}
    waiting = sorted(set(paths))
    everything = [path.split("/") for path in waiting]
    depth = 1
    while waiting:
        ends = Counter("/".join(parts[-depth:]) for parts in everything)
        left = []
        for path in waiting:
            parts = path.split("/")
            end = "/".join(parts[-depth:])
            if ends[end] == 1 or depth >= len(parts):
                names[path] = end
            else:
                left.append(path)
        waiting, depth = left, depth + 1
    return names
