"""Two reports that share several passages in another order, and an account of them: for the tests of comparisons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.made import EMPTY, copy, document, family, span, story

from rashomon.records import Account, Document, Origin, Reuse, Strand, Warning

HOSTILE = "<script>alert(1)</script> & <b>\u202e"
FLED = "Forty families fled the lower town on Monday night."
LEFT = "Some forty households left the lower town on Monday night."
BRIDGE = "The bridge at Orle fell at ten past four."
CALLED = "“Nobody called us,” the miller said."
A = replace(
    document(f"{FLED}\nA goat was saved.\n{BRIDGE} It rained.\n{CALLED}", name="a", published="2031-05-02"),
    agencies=("Norda",), outlet="Norda",
)  # fmt: skip
B = replace(document(f"{CALLED}\n{BRIDGE}\n{LEFT} {HOSTILE}", name="b", published="2031-05-03"), outlet="Gull")
C = document("The council of Vessel met to speak of the budget.", name="c", published="2031-05-03")

COPIES = (
    replace(copy(A, B, FLED, LEFT), kind="rewritten", similarity=0.6, direction="a_to_b"),
    replace(copy(A, B, BRIDGE), kind="verbatim", similarity=1.0, direction="a_to_b", agencies=("Norda",)),
    replace(copy(A, B, CALLED), kind="verbatim", similarity=1.0, direction="a_to_b", sharing="quotation"),
)
REUSE = Reuse(
    a="a", b="b", kind="partial", a_covered=0.75, b_covered=0.9, direction="a_to_b", reasons=("published a day later",)
)
WARNING = Warning(
    **{name: getattr(span(B, "households"), name) for name in ("document", "start", "end", "quote")},
    kind="rewritten", note="stands where the original has 'families'", evidence=(span(A, "families"),),
)  # fmt: skip


def account(*reports: Document, **fields: Any) -> Account:
    """The account of these reports (A, B and C), what they share and one story of them all."""
    own = reports or (A, B, C)
    tied = Strand(documents=("a", "b"), origin=Origin(agency="Norda", document=None), reasons=("75% is shared",))
    alone = Strand(documents=("c",), origin=Origin(agency=None, document="c"), reasons=())
    told = replace(story(*own), independent_origins=2, strands=(tied, alone))
    made = {
        "documents": own,
        "copies": COPIES,
        "reuse": (REUSE,),
        "families": (family(A, B),),
        "stories": (told,),
        "warnings": (WARNING,),
    }
    return Account(**EMPTY | made | fields)
