"""The tables of a store and the version of their layout.

Nothing in; table definitions that SQLite and PostgreSQL both take out. Rows are only ever added: originals, sightings
and rejections are facts, decisions are undone by further rows. What is shown is worked out from them.

What came from outside stands as JSON in ASCII, for no two databases agree on NUL and lone surrogates in text.

>>> sorted(METADATA.tables)
['decisions', 'originals', 'rejected', 'settings', 'sightings']
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 1

METADATA = MetaData()

SETTINGS = Table(
    "settings",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

# The bytes of a page or text as they came, packed, under the SHA-256 of the unpacked ones.
ORIGINALS = Table(
    "originals",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

# Where an original was met (`row`: a `Source` but for its bytes) and when first; met again in the same place it is the
# same row.
SIGHTINGS = Table(
    "sightings",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False),
    Column("row", Text, nullable=False),
    Column("seen", String(32), nullable=False),
    Index("sightings_by_original", "sha256"),
)

REJECTED = Table(
    "rejected",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("row", Text, nullable=False),
    Column("seen", String(32), nullable=False),
)

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("row", Text, nullable=False),
)
