"""What a site's robots.txt says to us: what came when it was asked for in, whether a page may be asked for out.

As RFC 9309 has it: a site without one allows all; of one that cannot be had nothing is known, so nothing is asked for
until it is. It is read for a day, and up to its first 500 KiB.

>>> file = b"User-agent: *\\nDisallow: /x"
>>> told = heard(Answer(url="http://a.example/robots.txt", status=200, headers={}, data=file), 0)
>>> told.refuses("http://a.example/y"), told.refuses("http://a.example/x/1").reason
(None, 'robots')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from protego import Protego

from rashomon.errors import Rejection
from rashomon.intake.web import Answer
from rashomon.intake.web.client import AGENT

_NAME = AGENT.partition("/")[0]
_DAY, _HOUR = 86_400.0, 3_600.0
_LONGEST = 500 << 10
_FOR = re.compile(r"\s*user[ -]?agent\s*:?\s*(\*|[a-z_-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rules:
    """What is known until `expires`: the rules (None: all is allowed), or why nothing may be asked for."""

    expires: float
    rules: Protego | None = None
    unknown: Rejection | None = None

    def refuses(self, url: str) -> Rejection | None:
        """Why a page may not be asked for; None when it may."""
        if self.unknown is not None:
            return self.unknown
        if self.rules is None or self.rules.can_fetch(url, AGENT):
            return None
        return Rejection("robots", f"the site's robots.txt does not let {url[:200]} be read by programs")

    @property
    def delay(self) -> float:
        """The seconds between two requests that the site asks for; 0 when it does not."""
        if self.rules is None:
            return 0.0
        rate = self.rules.request_rate(AGENT)
        return max(self.rules.crawl_delay(AGENT) or 0.0, min(rate.seconds, _DAY) / rate.requests if rate else 0.0)


def heard(got: Answer | Rejection, now: float) -> Rules:
    """What is known from what came for robots.txt."""
    if isinstance(got, Rejection):
        return Rules(now + _HOUR, unknown=got)
    if 200 <= got.status < 300:
        return Rules(now + _DAY, Protego.parse("\n".join(_for_us(got.data))))
    if 400 <= got.status < 500 and got.status != 429:
        return Rules(now + _DAY)
    detail = f"{got.url[:200]} answers {got.status}: until it is known nothing is asked for there"
    return Rules(now + _HOUR, unknown=Rejection("robots_unknown", detail))


def _for_us(data: bytes) -> Iterator[str]:
    """The lines, those that name other programs made one: thousands of names times thousands of rules would be many."""
    for line in data[:_LONGEST].decode("utf-8", "replace").splitlines():
        named = _FOR.match(line)
        if named is None:
            yield line
        else:
            name = named[1].lower()
            yield f"user-agent: {name if name in ('*', _NAME) else 'other'}"
