"""Gives every block of a report its role and the reason: `label` is the stage's verb; `told` is the report alone."""

from rashomon.stages.bodies.labelling import label
from rashomon.stages.bodies.told import told

__all__ = ["label", "told"]
