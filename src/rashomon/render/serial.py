"""The account as JSON, and its JSON Schema: the public format. What is read back is checked.

>>> '"schema"' in schema() and schema() == schema()
True
>>> decode('{"schema": "rashomon/account/0"}')  # doctest: +ELLIPSIS
Traceback (most recent call last):
...
rashomon.errors.BadAccount: an account of another version, 'rashomon/account/0'; this program reads ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from rashomon.errors import BadAccount
from rashomon.records import SCHEMA, Account, Entry, Variant
from rashomon.span import Span

_GIVE = "give the account.json that `rashomon brief … --out DIR` wrote"
_AGAIN = "make it again with `rashomon brief … --out DIR`"


class _Head(msgspec.Struct):
    """The one field by which a file says that it is an account."""

    schema: Any = None


def encode(account: Account) -> str:
    """The account as one JSON document: UTF-8, fields in the format's order, the same bytes for the same account."""
    return msgspec.json.format(msgspec.json.encode(account), indent=1).decode() + "\n"


def decode(data: bytes | str) -> Account:
    """An account read back and checked; BadAccount says what is wrong with it, where, and what to do."""
    _check_version(data)
    try:
        account = msgspec.json.decode(data, type=Account)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadAccount(f"a broken account: {error}; it was cut or changed by hand: {_AGAIN}") from error
    flaw = next(_flaws(account), None)
    if flaw is not None:
        raise BadAccount(f"an account that does not hold together: {flaw}; it was changed by hand: {_AGAIN}")
    return account


def _check_version(data: bytes | str) -> None:
    try:
        found = msgspec.json.decode(data, type=_Head).schema
    except msgspec.ValidationError as error:
        raise BadAccount(f"no account: {error}; {_GIVE}") from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        why = f"it is not JSON ({error})"
        raise BadAccount(f"no account: {why}; {_GIVE}") from error
    if not isinstance(found, str) or not found.startswith("rashomon/account/"):
        why = f'its "schema" is not {SCHEMA}'
        raise BadAccount(f"no account: {why}; {_GIVE}")
    if found != SCHEMA:
        raise BadAccount(
            f"an account of another version, {found!r}; this program reads {SCHEMA}: use the version of rashomon that"
            f" wrote it, or {_AGAIN}"
        )


def _flaws(account: Account) -> Iterator[str]:
    """What the types do not say: that everything referred to is there, and that each quotation stands in its report."""
    texts = {document.id: document.text for document in account.documents}
    stories, figures = {story.id for story in account.stories}, {figure.id for figure in account.figures}
    named = [(story.id, document) for story in account.stories for document in story.documents]
    named += [(family.id, document) for family in account.families for document in family.documents]
    named += [
        (f"an origin of {story.id}", document)
        for story in account.stories
        for strand in story.strands
        for document in (*strand.documents, *((strand.origin.document,) if strand.origin.document else ()))
    ]
    named += [("a pair", document) for reuse in account.reuse for document in (reuse.a, reuse.b)]
    named += [("a copy", side.document) for copy in account.copies for side in (copy.a, copy.b)]
    named += [("a warning", warning.document) for warning in account.warnings]
    yield from (
        f"{name} names the report {document}, which is not there" for name, document in named if document not in texts
    )
    for story in account.stories:
        told = sorted(document for strand in story.strands for document in strand.documents)
        if story.strands and (story.independent_origins, sorted(story.documents)) != (len(story.strands), told):
            yield f"story {story.id} has {story.independent_origins} origins, which are not those it gives"
    for figure in account.figures:
        if figure.story is not None and figure.story not in stories:
            yield f"figure {figure.id} is of the story {figure.story}, which is not there"
        yield from (
            f"figure {figure.id} relates to {r.to}, which is not there" for r in figure.relations if r.to not in figures
        )
    rows = figures | texts.keys() | {one.id for one in account.entities} | {one.id for one in account.statements}
    yield from (
        f"correction {one.decision} names {row}, which is not there"
        for one in account.corrections
        for row in one.rows
        if row not in rows
    )
    yield from (f"{row.id} stands in no report" for row in account.figures if not row.entries)
    yield from (f"{row.id} stands in no report" for row in account.statements if not row.variants)
    pointing: list[tuple[str, Entry | Variant | Span]] = [
        (f"figure {f.id}", e) for f in account.figures for e in f.entries
    ]
    pointing += [(f"statement {s.id}", v) for s in account.statements for v in s.variants]
    pointing += [(f"correction {one.decision}", span) for one in account.corrections for span in one.spans]
    for name, at in pointing:
        if texts.get(at.document, "")[at.start : at.end] != at.quote:
            yield f"{name} quotes {at.quote!r}, which is not at {at.start}–{at.end} of report {at.document}"


def schema() -> str:
    """The JSON Schema (draft 2020-12) that every account is valid against."""
    made: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA}
    made |= msgspec.json.schema(Account)
    return msgspec.json.format(msgspec.json.encode(made), indent=1).decode() + "\n"
