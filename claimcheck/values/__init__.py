"""Text to typed values: one module per kind of value, one for each piece of their grammar."""
