"""Dates, date ranges and clock times: text to ``Moment``."""

from claimcheck.values.moment.reader import MomentReader

__all__ = ["MomentReader"]
