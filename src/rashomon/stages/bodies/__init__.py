"""Gives every block of a report its role and the reason: `label` is the stage's verb; `alone` labels a report alone,
`told` is what the report alone tells.
"""

from rashomon.stages.bodies.labelling import alone, label
from rashomon.stages.bodies.told import told

__all__ = ["alone", "label", "told"]
