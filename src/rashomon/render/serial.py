"""The account as JSON, and its JSON Schema: the public format.

>>> '"schema"' in schema() and schema() == schema()
True
"""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.records import SCHEMA, Account


def encode(account: Account) -> str:
    """The account as one JSON document: UTF-8, fields in the format's order, the same bytes for the same account."""
    return msgspec.json.format(msgspec.json.encode(account), indent=1).decode() + "\n"


def decode(data: bytes | str) -> Account:
    """An account read back; msgspec.ValidationError says where it is not one."""
    return msgspec.json.decode(data, type=Account)


def schema() -> str:
    """The JSON Schema (draft 2020-12) that every account is valid against."""
    made: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA}
    made |= msgspec.json.schema(Account)
    return msgspec.json.format(msgspec.json.encode(made), indent=1).decode() + "\n"
