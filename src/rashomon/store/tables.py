"""The tables of a store and the version of their layout.

Nothing in; table definitions that SQLite and PostgreSQL both take out. Facts are rows that are only ever added:
originals, sightings, rejections, and a person's decisions, undone by further rows. The other tables are worked out
from them, and may be emptied at any time.

What came from outside stands as JSON in ASCII, or packed, for no two databases agree on NUL and lone surrogates.

>>> sorted(FACTS.tables)
['decisions', 'feeds', 'news', 'originals', 'rejected', 'settings', 'sightings']
>>> sorted(DERIVED.tables)
['placed', 'readings', 'snapshots', 'told']
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 1
# The layout of the derived tables: a store that has another is told again from its originals.
DERIVED_VERSION = 1

FACTS = MetaData()
DERIVED = MetaData()

SETTINGS = Table(
    "settings",
    FACTS,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

# The bytes of a page or text as they came, packed, under the SHA-256 of the unpacked ones.
ORIGINALS = Table(
    "originals",
    FACTS,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

# Where an original was met (`row`: a `Source` but for its bytes) and when first; met again in the same place it is the
# same row. `document` is the report it is: these bytes at this publisher. Other bytes later at the same `address` are
# a new version.
SIGHTINGS = Table(
    "sightings",
    FACTS,
    Column("id", String(16), primary_key=True),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False),
    Column("document", String(16), nullable=False),
    Column("address", String(16)),
    Column("path", String(16), nullable=False),
    Column("row", Text, nullable=False),
    Column("seen", String(32), nullable=False),
    Index("sightings_by_path", "path"),
    Index("sightings_by_original", "sha256"),
    Index("sightings_by_document", "document"),
    Index("sightings_by_address", "address"),
)

# Documents of which there is news that the derived tables do not hold yet: a queue, its rows taken out once they do.
NEWS = Table(
    "news",
    FACTS,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document", String(16), nullable=False),
)

REJECTED = Table(
    "rejected",
    FACTS,
    Column("id", String(16), primary_key=True),
    Column("path", String(16), nullable=False),
    Column("row", Text, nullable=False),
    Column("seen", String(32), nullable=False),
)

DECISIONS = Table(
    "decisions",
    FACTS,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("row", Text, nullable=False),
)

# What is known of each feed that is watched.
FEEDS = Table(
    "feeds",
    FACTS,
    Column("url", Text, primary_key=True),
    Column("row", Text, nullable=False),
)

# Each report as it was read, or why it could not be.
READINGS = Table(
    "readings",
    DERIVED,
    Column("document", String(16), primary_key=True),
    Column("refused", Integer, nullable=False),
    Column("row", LargeBinary, nullable=False),
)

# The story of each report that is shown, with its day ("": none) and title as its own page gives them, at the sighting
# that speaks for it. `name` is the story's id where this report is its first.
PLACED = Table(
    "placed",
    DERIVED,
    Column("document", String(16), primary_key=True),
    Column("sighting", String(16), nullable=False, unique=True),
    Column("name", String(16), nullable=False),
    Column("story", String(16), nullable=False),
    Column("day", String(10), nullable=False),
    Column("title", Text, nullable=False),
    Index("placed_by_name", "name"),
    Index("placed_by_story", "story"),
)

# Each story: what the list shows of it, and its account where it was told since its reports or decisions last changed.
TOLD = Table(
    "told",
    DERIVED,
    Column("story", String(16), primary_key=True),
    Column("due", Integer, nullable=False),
    Column("last", String(10), nullable=False),
    Column("row", Text, nullable=False),
    Column("decisions", Text, nullable=False),
    Column("account", LargeBinary),
    Index("told_by_due", "due"),
    Index("told_by_last", "last"),
)

SNAPSHOTS = Table(
    "snapshots",
    DERIVED,
    Column("name", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
