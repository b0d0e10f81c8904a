"""Which articles are on one event, and which of their claims are on one fact."""
