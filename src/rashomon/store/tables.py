"""The tables of a store and the version of their layout.

Nothing in; table definitions that SQLite and PostgreSQL both take out. Facts are rows that are only ever added:
originals, sightings, and a person's decisions, undone by further rows; a rejection stands until the input is taken in.
The other tables are worked out from them, and may be emptied at any time.

What came from outside stands as JSON in ASCII, or packed, for no two databases agree on NUL and lone surrogates. Every
row but an original, which has its hash, has a checksum (`rows`).

>>> sorted(FACTS.tables)
['again', 'decisions', 'feeds', 'news', 'originals', 'rejected', 'settings', 'sightings']
>>> sorted(DERIVED.tables)
['placed', 'readings', 'sentences', 'snapshots', 'told']
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.types import TypeEngine

VERSION = 2
# The layout and making of the derived tables: where a store has another, they are made again from its facts.
DERIVED_VERSION = 2

FACTS = MetaData()
DERIVED = MetaData()


def _key(length: int) -> TypeEngine[str]:
    """ASCII that is compared byte for byte, also where a server's own language would have it otherwise."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _sum() -> Column[int]:
    return Column("sum", BigInteger, nullable=False)


SETTINGS = Table(
    "settings",
    FACTS,
    Column("name", _key(64), primary_key=True),
    Column("value", Text, nullable=False),
    _sum(),
)

# The bytes of a page or text as they came, packed, under the SHA-256 of the unpacked ones.
ORIGINALS = Table(
    "originals",
    FACTS,
    Column("sha256", _key(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

# Where an original was met (`row`: a `Source` but for its bytes) and when first; met again in the same place it is the
# same row. `document` is the report it is: these bytes at this publisher. Other bytes later at the same `address` are
# a new version.
SIGHTINGS = Table(
    "sightings",
    FACTS,
    Column("id", _key(16), primary_key=True),
    Column("sha256", _key(64), ForeignKey("originals.sha256"), nullable=False),
    Column("document", _key(16), nullable=False),
    Column("address", _key(16)),
    Column("row", Text, nullable=False),
    Column("seen", _key(32), nullable=False),
    _sum(),
    Index("sightings_by_original", "sha256"),
    Index("sightings_by_document", "document"),
    Index("sightings_by_address", "address"),
)

# From when to when a page fetched or a file read was met again with the same words, with no others met there between.
AGAIN = Table(
    "again",
    FACTS,
    Column("id", _key(16), primary_key=True),
    Column("sighting", _key(16), nullable=False),
    Column("seen", _key(32), nullable=False),
    Column("last", _key(32), nullable=False),
    _sum(),
    Index("again_by_sighting", "sighting"),
)

# Documents of which there is news that the derived tables do not hold yet: a queue, its rows taken out once they do.
NEWS = Table(
    "news",
    FACTS,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document", _key(16), nullable=False),
    _sum(),
)

# What could not be taken in, by its path, until it is.
REJECTED = Table(
    "rejected",
    FACTS,
    Column("id", _key(16), primary_key=True),
    Column("path", _key(16), nullable=False),
    Column("row", Text, nullable=False),
    Column("seen", _key(32), nullable=False),
    _sum(),
    Index("rejected_by_path", "path"),
)

DECISIONS = Table(
    "decisions",
    FACTS,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("row", Text, nullable=False),
    _sum(),
)

# What is known of each feed that is watched; the URL as JSON.
FEEDS = Table(
    "feeds",
    FACTS,
    Column("id", _key(16), primary_key=True),
    Column("url", Text, nullable=False),
    Column("row", Text, nullable=False),
    _sum(),
)

# Each report as it was read, or why it could not be.
READINGS = Table(
    "readings",
    DERIVED,
    Column("document", _key(16), primary_key=True),
    Column("sighting", _key(16), nullable=False),
    Column("refused", Integer, nullable=False),
    Column("row", LargeBinary, nullable=False),
    _sum(),
)

# What each report that was told tells, read sentence by sentence; `made` is the hash of what it was read from and by.
SENTENCES = Table(
    "sentences",
    DERIVED,
    Column("document", _key(16), primary_key=True),
    Column("made", _key(64), nullable=False),
    Column("row", LargeBinary, nullable=False),
    _sum(),
)

# The story of each report that is shown, with its day ("": none) and title as its own page gives them, at the sighting
# that speaks for it. `name` is the story's id where this report is its first.
PLACED = Table(
    "placed",
    DERIVED,
    Column("document", _key(16), primary_key=True),
    Column("sighting", _key(16), nullable=False, unique=True),
    Column("name", _key(16), nullable=False),
    Column("story", _key(16), nullable=False),
    Column("day", _key(10), nullable=False),
    Column("title", Text, nullable=False),
    _sum(),
    Index("placed_by_name", "name"),
    Index("placed_by_story", "story"),
)

# Each story: what the list shows of it, and its account where it was told since its reports or decisions last changed.
TOLD = Table(
    "told",
    DERIVED,
    Column("story", _key(16), primary_key=True),
    Column("due", Integer, nullable=False),
    Column("last", _key(10), nullable=False),
    Column("row", Text, nullable=False),
    Column("decisions", Text, nullable=False),
    Column("account", LargeBinary),
    _sum(),
    Index("told_by_due", "due"),
    Index("told_by_last", "last"),
)

SNAPSHOTS = Table(
    "snapshots",
    DERIVED,
    Column("name", _key(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    _sum(),
)
