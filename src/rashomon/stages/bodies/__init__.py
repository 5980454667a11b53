"""Gives every block of a report its role and the reason: `label` is the stage's verb."""

from rashomon.stages.bodies.labelling import label

__all__ = ["label"]
