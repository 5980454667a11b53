"""Full text: which reports hold these words, on either engine the same.

Words are compared without case and accents; what stands between them does not count, so that no question is wrongly
put and none is empty by its punctuation.

>>> plain("São Tomé: 12 dead!")
'sao tome 12 dead'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sqlalchemy import Connection, text

TABLE = "words"
_WORD = re.compile(r"[^\W_]+")  # neither engine takes a line below for part of a word
# So much of a report is found: far more than any report holds, and less than a server's limit on one text.
_MOST = 200_000

_MADE = {
    "sqlite": (
        "create virtual table if not exists words using fts5(document unindexed, body, tokenize = 'unicode61')",
    ),
    "postgresql": (
        "create table if not exists words"
        " (number bigint primary key, document varchar(16) not null, body tsvector not null)",
        "create index if not exists words_by_body on words using gin (body)",
    ),
}


def plain(words: str) -> str:
    """Words without case, accents and what stands between them."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))
    return " ".join(_WORD.findall(bare.casefold()))


def create(connection: Connection) -> None:
    """Make the index where it is not there."""
    for statement in _MADE[connection.dialect.name]:
        connection.execute(text(statement))


def drop_all(connection: Connection) -> None:
    """Take the index away."""
    connection.execute(text("drop table if exists words"))


def check(connection: Connection) -> None:
    """The engine's own check of the index; it raises where that is damaged."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("insert into words (words) values ('integrity-check')"))


def documents(connection: Connection) -> set[str]:
    """The documents that are filed."""
    return set(connection.execute(text("select document from words")).scalars())


def put(connection: Connection, documents: Iterable[tuple[str, str]]) -> None:
    """File the text of each document, known by its id; what was filed of it before is let go of."""
    rows = [
        {"number": _number(document), "document": document, "body": plain(body[:_MOST])[:_MOST]}
        for document, body in documents
    ]
    if not rows:
        return
    _drop(connection, rows)
    if connection.dialect.name == "sqlite":
        connection.execute(text("insert into words (rowid, document, body) values (:number, :document, :body)"), rows)
    else:
        filed = "insert into words (number, document, body) values (:number, :document, to_tsvector('simple', :body))"
        connection.execute(text(filed), rows)


def drop(connection: Connection, documents: Iterable[str]) -> None:
    """Let go of documents."""
    _drop(connection, [{"number": _number(document)} for document in documents])


def empty(connection: Connection) -> None:
    """Let go of all."""
    connection.execute(text("delete from words"))


def find(connection: Connection, words: str) -> list[str]:
    """The documents that hold all the words; all documents where there are none."""
    asked = plain(words).split()
    if not asked:
        found = connection.execute(text("select document from words"))
    elif connection.dialect.name == "sqlite":
        found = connection.execute(
            text("select document from words where words match :asked"),
            {"asked": " ".join(f'body:"{one}"' for one in asked)},
        )
    else:
        held = "select document from words where body @@ plainto_tsquery('simple', :asked)"
        found = connection.execute(text(held), {"asked": " ".join(asked)})
    return sorted(row[0] for row in found)


def _number(document: str) -> int:
    """What a document is filed under: its id, as far as a whole number of either engine holds it."""
    return int(document[:15], 16)


def _key(connection: Connection) -> str:
    return "rowid" if connection.dialect.name == "sqlite" else "number"


def _drop(connection: Connection, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(text(f"delete from words where {_key(connection)} = :number"), rows)
