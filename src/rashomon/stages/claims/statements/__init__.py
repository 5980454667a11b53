"""Statements: who says what in a report, directly or indirectly, with the words that say so.

One document and the entities of all reports in, `Saying`s in order of their span out. `kind` is "direct" for a
quotation that stands as a clause of its own, "indirect" for reported content in the reporter's words, and "mixed" both
for such content with quoted words in it and for the quoted words themselves ("it was “too early” to tell").
"""

from __future__ import annotations

from rashomon.stages.claims.statements.sayings import find

__all__ = ["find"]
