"""Links: what a page, feed or list gives as one in, the one form in which it is asked for out.

>>> clean("HTTP://Bücher.example:80/a b#c")
'http://xn--bcher-kva.example/a%20b'
>>> onward("http://fen.example/news/1", "../2")
'http://fen.example/2'
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from rashomon.errors import Rejection
from rashomon.intake.lines import mended

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4_096  # characters of a link
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f.]*:[0-9a-f:.]*(?:%.+)?")
_STANDING = "".join(map(chr, range(0x21, 0x7F)))  # what a path or query may hold as it is, or holds %XX of already


def clean(url: str) -> str:
    """A link as it is asked for: http or https, no credentials, no fragment, its host in ASCII. Rejection: bad_link."""
    link = url.strip()
    if len(link) > _LONGEST or any(ord(char) < 32 or ord(char) == 127 for char in link):
        raise Rejection("bad_link", "a link of more than 4,096 characters, or with control characters in it")
    try:
        parts = urlsplit(link)
        port = parts.port
        host = parts.hostname or ""
        name = host if ":" in host else host.encode("idna").decode("ascii").lower().rstrip(".")
    except ValueError as error:
        raise Rejection("bad_link", f"{link[:200]!r} is no link: {error}") from error
    if parts.scheme not in _PORTS or not _HOST.fullmatch(name):
        raise Rejection("bad_link", f"{link[:200]!r} is no link of http or https")
    if parts.username is not None or parts.password is not None:
        raise Rejection("bad_link", "a link that holds a name or a password is not followed")
    place = f"[{name}]" if ":" in name else name
    if port is not None and port != _PORTS[parts.scheme]:
        place += f":{port}"
    return urlunsplit(SplitResult(parts.scheme, place, _quoted(parts.path or "/"), _quoted(parts.query), ""))


def onward(link: str, target: str) -> str:
    """Where a link on the page behind `link` leads, or a redirect of it. Rejection: bad_link."""
    try:
        return clean(urljoin(link, target.strip()))
    except ValueError as error:
        raise Rejection("bad_link", f"{link[:200]} leads to what is no link: {error}") from error


def origin(link: str) -> tuple[str, str]:
    """The scheme of a clean link, and its host and port: what one site is."""
    parts = urlsplit(link)
    return parts.scheme, parts.netloc


def _quoted(text: str) -> str:
    """Half a surrogate pair, which no URL can hold, becomes U+FFFD: a "?" would begin a query."""
    return quote(mended(text), safe=_STANDING)
