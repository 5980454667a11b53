"""The closed sets of words the account uses: roles, measures, kinds and statuses.

>>> "killed" in Measure.__args__
True
"""

from __future__ import annotations

from typing import Literal

Role = Literal[
    "title", "dateline", "byline", "caption", "heading", "body", "credit", "furniture", "comment", "inserted"
]
Precision = Literal["day", "week", "month", "year"]
Basis = Literal["metadata", "dateline", "text", "story", "file"]
EntityType = Literal["person", "organization", "place", "group"]
Measure = Literal[
    "killed", "injured", "killed_or_injured", "missing", "displaced", "detained", "abducted", "trapped", "rescued",
    "remaining", "deployed", "affected", "destroyed", "damaged", "area", "magnitude", "money", "other",
]  # fmt: skip
CopyKind = Literal["verbatim", "edited", "rewritten"]
# What a shared passage is: a reporter's or agency's own prose; words in quotation marks; what a source is reported to
# have said; furniture, captions and turns of phrase that anybody uses.
Sharing = Literal["prose", "quotation", "statement", "formula"]
# What sharing shows: one text; a part of one; only that both heard one source; nothing.
ReuseKind = Literal["copy", "partial", "shared_source", "incidental"]
Direction = Literal["a_to_b", "b_to_a", "common_source", "unknown"]
FamilyKind = Literal["same_text", "wire", "partial"]
StatementKind = Literal["direct", "indirect", "mixed"]
Series = Literal["incident", "cumulative"]
# event: of the story's own event; background: of a whole war or habit; historical: of another event, long past;
# planned, hypothetical: what has not happened.
Standing = Literal["event", "background", "historical", "planned", "hypothetical"]
# stock: how many are in the state at a time ("200 remain"); flow: how many came into it ("600 fled").
Motion = Literal["stock", "flow"]
Status = Literal["agreed", "range", "conflicting", "superseded", "single", "unsure"]
RelationKind = Literal[
    "agrees", "differs", "supersedes", "part_of", "different_day", "different_place", "different_group", "copied",
    "garbled_copy",
]  # fmt: skip
# What an entry adds to its figure, a variant to its statement: a new origin; or nothing, being copied, or since its
# source has been heard, or its publisher, or its report, has said so already.
Support = Literal["origin", "copied", "same_source", "same_publisher", "same_report"]
WarningKind = Literal[
    "inserted", "comment", "rewritten", "headline_unsupported", "unit_mismatch", "number_mismatch", "caption_fused",
    "quote_altered", "name_altered", "date_unknown", "date_conflict", "lossy_extraction",
]  # fmt: skip
# What a person decides: of reports and stories, names, figures, statements and blocks, and of an earlier decision.
# `source` is who gives a figure.
DecisionKind = Literal[
    "same_story", "other_story", "merge", "split", "same_person", "other_person", "supersedes", "measure", "number",
    "source", "speaker", "role", "ignore", "undo",
]  # fmt: skip
SCHEMA = "rashomon/account/1"
BODY_ROLES: frozenset[str] = frozenset({"body", "heading"})
REPORT_ROLES: frozenset[str] = frozenset({"body", "heading", "title", "caption"})
