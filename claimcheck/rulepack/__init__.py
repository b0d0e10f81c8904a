"""Rule packs: TOML files to typed rules, every fault with its place, and the examples that rules carry."""

from claimcheck.rulepack.load import load

__all__ = ["load"]
