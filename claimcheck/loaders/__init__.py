"""Files to documents: one module of ``formats`` per format, found by its folder."""

from claimcheck.loaders.load import Skipped, load

__all__ = ["Skipped", "load"]
