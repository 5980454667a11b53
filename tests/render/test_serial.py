from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.made import count
from tests.render.accounts import MONDAY, account

from rashomon.errors import BadAccount
from rashomon.render import serial

GOOD = serial.encode(account([MONDAY], [count(MONDAY, "At least 9 people", 9, None)]))


def test_what_was_written_reads_back():
    assert serial.encode(serial.decode(GOOD)) == GOOD


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "no account: it is not JSON"),
        (b"\xff\xfe{}", "no account: it is not JSON"),
        (b"not json", "no account: it is not JSON"),
        (b"[1]", "no account: Expected `object`"),
        (b"{}", 'no account: its "schema" is not rashomon/account/1'),
        (b'{"schema": 3}', 'no account: its "schema"'),
        (b'{"x": ' + b"[" * 100_000, "no account: it is not JSON"),
        ('{"schema": "\ud800"}', "no account: it is not JSON"),
        (b'{"schema": "rashomon/account/7"}', "an account of another version, 'rashomon/account/7'"),
        (b'{"schema": "rashomon/account/1"}', "a broken account: Object missing required field `tool`"),
        (GOOD[: len(GOOD) // 2], "no account: it is not JSON"),
    ],
)
def test_a_file_that_is_no_account_is_told_what_it_is_and_what_to_do(data: bytes | str, what: str):
    with pytest.raises(BadAccount) as caught:
        serial.decode(data)
    assert str(caught.value).startswith(what)
    assert "rashomon brief" in str(caught.value)


def _story(account: dict[str, Any]) -> None:
    account["stories"][0]["documents"].append("elsewhere")


def _quote(account: dict[str, Any]) -> None:
    account["figures"][0]["entries"][0]["quote"] = "At least 8 people"


def _relation(account: dict[str, Any]) -> None:
    account["figures"][0]["relations"] = [{"to": "nothing", "kind": "agrees", "reason": ""}]


def _home(account: dict[str, Any]) -> None:
    account["figures"][0]["story"] = "nothing"


def _entries(account: dict[str, Any]) -> None:
    account["figures"][0]["entries"] = []


def _measure(account: dict[str, Any]) -> None:
    account["figures"][0]["measure"] = "slain"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (_story, "names the report elsewhere, which is not there"),
        (_quote, "quotes 'At least 8 people', which is not at 0–17 of report mon"),
        (_relation, "relates to nothing, which is not there"),
        (_home, "is of the story nothing, which is not there"),
        (_entries, "stands in no report"),
        (_measure, "Invalid enum value 'slain' - at `$.figures[0].measure`"),
    ],
)
def test_an_account_changed_by_hand_is_told_where(change: Callable[[dict[str, Any]], None], what: str):
    changed = json.loads(GOOD)
    change(changed)
    with pytest.raises(BadAccount) as caught:
        serial.decode(json.dumps(changed))
    assert what in str(caught.value)


def test_a_field_that_a_later_version_adds_is_passed_over():
    changed = json.loads(GOOD) | {"mood": "calm"}
    assert serial.encode(serial.decode(json.dumps(changed))) == GOOD


@settings(deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=3))
def test_no_damage_ends_in_anything_but_an_account_or_a_named_error(at: int, other: bytes):
    data = GOOD.encode()
    try:
        serial.decode(data[:at] + other + data[at + 1 :])
    except BadAccount as error:
        assert str(error)
