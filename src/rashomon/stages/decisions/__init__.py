"""What people decided: rows kept in a store, replayed over whatever is read and told now.

Documents, entities, claims and decisions in force (`standing`) in; the same corrected, with the numbers of the
decisions that were followed, out. A decision holds at exact characters of exact bytes; one that holds nowhere is an
orphan, which `fates` tells. `anchored` takes a decision in the words of an account; `pairs` and `kept` are for whoever
keeps stories.

>>> standing(()), blocks((), (), ())
((), ((), (), frozenset()))
"""

from rashomon.stages.decisions.anchors import Anchor
from rashomon.stages.decisions.asking import anchored, undoing
from rashomon.stages.decisions.blocks import blocks
from rashomon.stages.decisions.claims import claims, superseding
from rashomon.stages.decisions.corrections import corrected
from rashomon.stages.decisions.lookup import place
from rashomon.stages.decisions.people import people
from rashomon.stages.decisions.standing import Fate, Log, fates, since, standing
from rashomon.stages.decisions.stories import Pairs, kept, pairs
from rashomon.stages.decisions.wording import worded

__all__ = [
    "Anchor",
    "Fate",
    "Log",
    "Pairs",
    "anchored",
    "blocks",
    "claims",
    "corrected",
    "fates",
    "kept",
    "pairs",
    "people",
    "place",
    "since",
    "standing",
    "superseding",
    "undoing",
    "worded",
]
