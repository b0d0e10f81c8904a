"""The text layer: what is a matter of form and not yet of meaning."""

from claimcheck.text.layout import LayoutReader, read

__all__ = ["LayoutReader", "read"]
