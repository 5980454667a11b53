"""What a line is when looked at alone: credit, byline, dateline, caption, site language; or nothing certain.

A `Line` in, a `Kind` (role and reason) or None out. Place in the page is judged elsewhere.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> text = "(Reporting by Ana Ruo; Editing by Tam Bell)"
>>> kind(measure(text, Block(start=0, end=len(text), role="body", reason="a line"))).role
'credit'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.records import Role
from rashomon.stages.bodies import captions
from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.phrases import OPENING, WHOLE, WITHIN, Table
from rashomon.stages.bodies.words import DATE, MONTHS_AND_DAYS, PRESS

_NAME = r"[A-Z][\w.'’-]{0,30}"
_CREDIT = re.compile(
    r"[(\[*_— -]{0,4}(?:(?:additional |further |extra )?(?:reporting|writing|editing|research"
    r"|translation|production|graphics) "
    r"(?:by|for)\b|(?:reported|written|edited|compiled|translated|produced) (?:and \w+ )?by\b"
    r"|with (?:inputs?|additional reporting|reporting|files|agency inputs?|material"
    r"|contributions?) (?:from|by)\b"
    r"|with (?:agency|agencies|wire|news wire|wire service)|additional sources?:|source: .{2,50}$"
    r"|information from:|contributing:|our standards:|first published|originally published"
    r"|this (?:story|article|report|content) (?:was|is|has|has been|originally|first|corrects"
    r"|includes|contains)\b.{0,80}(?:published|generated|edited|produced|translated|provided"
    r"|appeared|feed|agency|wire|corrected|updated|material|license|syndicated)"
    r"|(?:for more|read) .{0,20}terms of)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|contributing) to this (?:report|story|article|post|piece|dispatch)\b", re.IGNORECASE
)
_STAFF_WITH = re.compile(
    rf"^(?:{_NAME} ){{0,4}}(?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Dd]esk|[Bb]ureau)(?: [Ww]riters?)?,? "
    rf"(?:with|and) (?:the )?{_NAME}(?:,? (?:and )?{_NAME}){{0,4}}\.?$"
)
_AUTHOR_NOTE = re.compile(
    r"^(?:[A-Z][\w.'’-]{0,30},? ){1,5}(?:is|was|has been|covers|writes|reports|joined"
    r"|can be reached|contributes)\b",
    re.ASCII,
)
_BY = re.compile(
    rf"^(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Pp]osted |[Pp]ublished )?(?:[Bb]y|BY):?\s+(?:the "
    rf"|The )?(?:{_NAME}|[a-z]{{2,5}} )"
)
_SIGNED = re.compile(
    rf"^[—–-]?\s*{_NAME}(?: {_NAME}){{0,3}}(?:,? and {_NAME}(?: {_NAME}){{1,3}})?\s*(?:[,|/•·–-])\s*(.{{3,60}})$"
)
_POSTED_FROM = re.compile(
    rf"^{_NAME} {_NAME}(?: {_NAME})?(?:,? and {_NAME} {_NAME})? in {_NAME}(?: {_NAME})?"
    rf"(?: and (?:agencies|{_NAME}(?: {_NAME})?))?$"
)
_PLACE_OUTLET = re.compile(rf"^{_NAME}(?:,? {_NAME}){{0,3}} ?[-–—:|/] ?{_NAME}(?: {_NAME}){{0,3}}$")
_WIRE_PLACE = re.compile(rf"^{_NAME}(?:,? {_NAME}){{0,4}} \([A-Za-z ]{{2,30}}\) ?[-–—]*$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY = re.compile(rf"\b{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|\d[/.-]\d{{1,2}}[/.-]\d|\d:\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d ?[ap]\.?m\b", re.IGNORECASE)
_CRUMBS = re.compile(
    r"^(?:you are here:? ?)?(?:home(?:page)?|front page|news|start) ?[/>»›|].{1,200}$|^you are (?:here|in):? .{1,200}$"
    r"|^[^>»›/]{2,40}(?: ?[>»›] ?[^>»›/]{2,60}){2,8}$",
    re.IGNORECASE,
)
_STATION = re.compile(
    r"^[\w .'’-]{2,50} \d{2,4}(?:[.,]\d{1,2})? ?(?:fm|am|mhz|khz)\b.{0,30}$"
    r"|^(?:(?:now )?on air|now playing|on now|up next|coming up|live now|now showing|you(?:'re| are) listening to)\b"
    r"(?: now)? ?[:–-].{1,80}$",
    re.IGNORECASE,
)
_WIRE = re.compile(r"^\([A-Z][A-Za-z]{1,20}\)\s?[-–—]*$")
_MAIL = re.compile(r"^[\w.+-]{1,40}@[\w.-]{3,60}$")
_LINK = re.compile(r"^(?:https?://|www\.)\S{1,300}$")


@dataclass(frozen=True, slots=True)
class Kind:
    """A role given for a stated reason."""

    role: Role
    reason: str


def kind(line: Line) -> Kind | None:
    """What the line is by itself; None when only its place can tell. Bounded: the first characters are looked at."""
    for rule in (_bare, _dated, _credit, _byline, _captioned, _site):
        found = rule(line)
        if found:
            return found
    return None


def _bare(line: Line) -> Kind | None:
    if not line.words or (line.size == 1 and not line.stop and line.words[0].isdigit()):
        return Kind("furniture", "no words in it")
    if _MAIL.match(line.text) or _LINK.match(line.text):
        return Kind("furniture", "an address, not a sentence")
    if line.size > 1 and _CRUMBS.match(line.text):
        return Kind("furniture", "the path of the page in the site")
    if line.size <= 14 and not line.prose and _STATION.match(line.text[:140]):
        return Kind("furniture", "a station and what it has on")
    if line.text.count("|") >= 2 and not line.prose:
        return Kind("furniture", "entries of a menu with bars between")
    return None


def _credit(line: Line) -> Kind | None:
    if _CREDIT.match(line.text[:300]) and line.size <= 60 and not line.quoted:
        return Kind("credit", "says who reported, wrote or edited")
    if line.size <= 12 and _STAFF_WITH.match(line.text):
        return Kind("credit", "says whose staff wrote it, and with which agency")
    if _CONTRIBUTED.search(line.text[:500]) and line.size <= 50:
        return Kind("credit", "says who contributed to the report")
    if line.size <= 80 and _AUTHOR_NOTE.match(line.text[:200]) and _about_author(line):
        return Kind("credit", "a note about the author")
    return None


def _about_author(line: Line) -> bool:
    early = set(line.words[:14])
    tells = bool(early & {"covers", "writes", "reports", "joined", "reached", "contributes"}) and "@" in line.text
    tells = tells or (bool(early & PRESS) and bool(early & {"is", "was", "covers", "writes", "joined"}))
    reach = (
        "@" in line.text or "follow" in line.words or "reached" in line.words or "covers" in early or "based" in early
    )
    return tells and reach and not line.speech


def _dated(line: Line) -> Kind | None:
    """A line of nothing but a date and the words that go with one ("Updated: 3:41 PM, 12 May")."""
    if not 1 <= line.size <= 24 or line.prose:
        return None
    if _WIRE.match(line.text):
        return Kind("dateline", "only the name of a wire in brackets")
    if not all(_of_a_date(word) for word in line.words):
        return Kind("dateline", "a date with few other words") if _mostly_date(line) else None
    digits = any(word[0].isdigit() for word in line.words)
    if not digits and not MONTHS_AND_DAYS & set(line.words):
        return Kind("furniture", "a label for a date that is not there")
    if (
        not line.stop
        and not _DAY.search(line.folded)
        and not MONTHS_AND_DAYS & set(line.words)
        and not _YEAR.search(line.text)
    ):
        return Kind("furniture", "a number by itself")
    clock = line.size <= 3 and not MONTHS_AND_DAYS & set(line.words) and not re.search(r"\d{4}|\d[/.-]\d", line.text)
    return Kind("furniture", "a clock time by itself") if clock else Kind("dateline", "only a date")


def _of_a_date(word: str) -> bool:
    return word in DATE or word[0].isdigit()


def _mostly_date(line: Line) -> bool:
    """A day with two words of other matter at most ("TNN Nov 12, 2011, 05.51AM IST"); a name and an age are none."""
    rest = sum(not _of_a_date(word) for word in line.words)
    return rest <= 2 and line.size - rest >= 2 and not line.stop and line.size <= 16 and bool(_DAY.search(line.folded))


def _byline(line: Line) -> Kind | None:
    if line.size > 18 or line.prose or line.quoted:
        return None
    text = line.text[:200].replace("\xa0", " ")
    if _BY.match(text) and (line.capital >= 0.6 or line.size <= 4):
        return Kind("byline", "by and a name")
    if line.size >= 2 and all(word in PRESS for word in line.words):
        return Kind("byline", "a desk of the outlet")
    if _POSTED_FROM.match(text):
        return Kind("byline", "a name and where it wrote from")
    signed = _SIGNED.match(text)
    if signed and line.size <= 9 and _of_the_press(signed.group(1)):
        return Kind("byline", "a name and a post at a paper")
    return None


def _of_the_press(rest: str) -> bool:
    words = re.findall(r"\w+", rest.casefold())
    return bool(words) and len(words) <= 5 and bool(set(words) & PRESS) and words[-1] in PRESS | _DESKS


_DESKS = frozenset("world europe africa asia affairs east america sport sports business politics today".split())


def _captioned(line: Line) -> Kind | None:
    reason = captions.marked(line)
    return Kind("caption", reason) if reason else None


def _site(line: Line) -> Kind | None:
    """Site language: an opening phrase; or a phrase anywhere in a short line; or two phrases in a long one."""
    text = line.folded
    if line.quoted and line.size > 6:
        return None
    whole = next((reason for pattern, reason in WHOLE if pattern.fullmatch(text.rstrip(" .:!"))), None)
    if whole and line.size <= 14:
        return Kind("furniture", whole)
    opening = _opening(text, OPENING)
    if opening and not (line.prose and _reports(line)):
        return Kind("furniture", opening)
    hits = sum(len(set(pattern.findall(text))) for pattern, _ in WITHIN)
    if hits and not _reports(line) and (hits >= 2 or line.size <= 12):
        return Kind("furniture", "speaks of the site, not of the event")
    return None


def _opening(text: str, table: Table) -> str | None:
    return next((reason for pattern, reason in table if pattern.match(text)), None)


def _reports(line: Line) -> bool:
    """Whether a sentence tells what somebody said or did: site language never does."""
    return (
        bool({"said", "told", "says", "added", "according", "was", "were", "had"} & set(line.words)) and line.size > 5
    )


def place_and_outlet(line: Line) -> bool:
    """Whether a line could be a place and an outlet ("Port Ruo - The Daily Post"), to be confirmed by its place."""
    text = line.text[:120]
    return line.size <= 8 and not line.prose and bool(_PLACE_OUTLET.match(text) or _WIRE_PLACE.match(text))
