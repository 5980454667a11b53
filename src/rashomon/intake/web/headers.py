"""What the headers of an answer say: what it is, how long to wait.

Header names (in lower case) and values in, as anybody may have written them; plain values out, None for nonsense.

>>> media({"content-type": 'Text/HTML; charset="ISO-8859-1"'})
('text/html', 'iso-8859-1')
>>> retry_after({"retry-after": "120"}, now=0)
120
>>> retry_after({"retry-after": "Thu, 01 Jan 1970 01:00:00 GMT"}, now=600)
3000
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime

_LONGEST = 200  # characters of a value that means something
_SECONDS = re.compile(r"[0-9]{1,9}")
_MAX_AGE = re.compile(r"\bmax-age\s{0,9}=\s{0,9}\"?([0-9]{1,9})")


def media(headers: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The media type and the character set that an answer is said to be of."""
    said = _value(headers, "content-type")
    if not said or "/" not in said.partition(";")[0]:
        return None, None
    message = Message()
    message["content-type"] = said
    return message.get_content_type(), message.get_content_charset()


def retry_after(headers: Mapping[str, str], now: float) -> int | None:
    """How many seconds the server wants to be left alone. A date is taken by the server's own clock, where it tells."""
    said = _value(headers, "retry-after").strip()
    if _SECONDS.fullmatch(said):
        return int(said)
    until, its_now = _date(said), _date(_value(headers, "date"))
    return None if until is None else max(0, round(until - (now if its_now is None else its_now)))


def max_age(headers: Mapping[str, str]) -> int:
    """For how many seconds an answer stays as it is; 0 when nothing is said."""
    said = _MAX_AGE.search(_value(headers, "cache-control").lower())
    return int(said.group(1)) if said else 0


def _value(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name, "")
    return value if len(value) <= _LONGEST and value.isascii() else ""


def _date(text: str) -> float | None:
    try:
        found = parsedate_to_datetime(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):  # what the library raises of nonsense
        return None
