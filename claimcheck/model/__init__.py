"""Frozen types that flow through the pipeline. They know their own arithmetic and nothing else."""
