"""Progress on standard error: nothing for the first second, then a count and a rate on one line."""

from __future__ import annotations

import sys
from time import monotonic


class Progress:
    """Called by the pipeline with (stage, done, total); a context that clears its line at the end."""

    def __init__(self) -> None:
        self.wanted = sys.stderr.isatty()
        self.began = self.shown = monotonic()
        self.stage, self.stage_began = "", self.began
        self.drawn = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.drawn:
            sys.stderr.write("\r\x1b[K")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` articles went through ``stage``."""
        now = monotonic()
        if stage != self.stage:
            self.stage, self.stage_began = stage, now
        if not self.wanted or now - self.began < 1.0 or now - self.shown < 0.1:
            return
        self.shown, self.drawn = now, True
        rate = done / max(now - self.stage_began, 0.001)
        sys.stderr.write(f"\r\x1b[K{stage}: {done} of {total} ({rate:.0f}/s)")
        sys.stderr.flush()
