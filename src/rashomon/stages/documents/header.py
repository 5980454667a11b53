"""What a plain text says of itself at its top: title, outlet, byline.

A title is a line before the report proper, without a full stop, whose words the report goes on to use; menus stand
there too, but their words do not come back.

>>> text = "Start reading\\nWorld\\nPort Ashe - Fen Post\\nStorm floods Ashe harbour\\nBy Ana Ruo\\n" + (
...     "A storm flooded the harbour of Ashe on Monday night, and twenty boats were lost, the mayor of the town said.")
>>> lines = [Block(start=m.start(), end=m.end(), role="body", reason="") for m in re.finditer("[^\\n]+", text)]
>>> of_text(text, lines)
Header(title='Storm floods Ashe harbour', outlet='Fen Post', byline='Ana Ruo')
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.records import Block, house

SEPARATOR = re.compile(r"\s+(?:[|•·»›:]+|[-–—]{1,2})\s+")
_SITE = 3  # letters of a site's name, and words of a headline
_TOP = 40  # lines that can stand above a report
_REPORT = 12  # lines of the report whose words a title is held against
_SENTENCE = 20  # words that make a line a paragraph of the report
_NEAR = 0.7
_STEM, _ENOUGH = 5, 4  # letters that tell words apart; words shared beyond which more say nothing
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = r"[^\W\d_a-z][\w.'’-]{0,30}"
_NAMES = rf"{_NAME}(?: (?:(?:de|der|van|von|al|bin|el|la|and|&) )?{_NAME}){{0,4}}"
_BY = re.compile(
    rf"(?:By|BY|by|(?:Written|Reported|Reporting|Report|Words) by)[:\s]\s?(?P<name>{_NAMES})(?:\s?[,|/(–—-].*)?$"
)
# An outlet's name may hold a point ("Fen.example") but never ends a sentence.
_WORDS = r"[^\W\d_a-z][\w'’-]{0,30}(?:\.\w{2,10})?(?: (?:[^\W\d_a-z][\w'’-]{0,30}|of|and|&)){0,4}"
_PLACE_OUTLET = re.compile(rf"{_NAMES}(?:, {_NAMES})? [-–—|] (?P<outlet>{_WORDS})$")
_RIGHTS = re.compile(
    r"(?:©|(?i:\(c\)|copyright)(?: ?©| ?\(c\))?)[ :,]{0,2}(?:by )?(?:\d{4}(?: ?[-–] ?\d{4})?,? ?)?(?:by )?"
    rf"(?P<outlet>{_WORDS})"
)
# "the Post's Ana Ruo in Ashe says": a paper's own correspondent; "Fen News has learned".
_OWN = re.compile(
    rf"\b(?:The )?(?P<outlet>[A-Z]{{3,5}}|{_NAME}(?: {_NAME}){{1,2}})"
    rf"(?:['’]s {_NAME} {_NAME}(?:,? (?:in|at|reports|reported|says|said|contributed)\b)"
    r"| has (?:learned|learnt|exclusive)\b)"
)
_NO_TITLE = re.compile(
    r"(?:by|photo|file photo|image|picture|source|updated?|published|posted|share|read|related|advertisement"
    r"|copyright|©"
    r"|follow|sign|subscribe|comments?|tags?|caption|last updated|\d{1,4}[/.:]\d{1,2}[/.:]\d|https?:|www\.)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b.{0,30}$|\b\d{1,2}:\d\d\b")
_MENU = re.compile(r"\s[|»•›>]\s")
# What newspapers and stations call themselves, in the line that heads their pages.
_MASTHEAD = re.compile(
    rf"(?P<outlet>(?:Radio {_NAME}|(?:The )?{_NAME}(?: {_NAME}){{0,3}} (?:Times|Post|News|Herald|Tribune|Courier"
    r"|Observer|Daily|Today|Online|TV|Journal|Gazette|Chronicle|Mail|Express|Telegraph|Guardian|Standard|Echo|Record"
    r"|Mirror|Dispatch|Examiner|Bulletin|Inquirer|Monitor|Radio|Television|Weekly|Review|Argus|Advertiser)))"
    r"(?: [\d.]+(?: ?[AF]M)?)?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a report says of itself; None where it doesn't."""

    title: str | None
    outlet: str | None
    byline: str | None


def first(*headers: Header) -> Header:
    """Each field from the first header that has it, without white space at its ends."""

    def pick(name: str) -> str | None:
        values = (getattr(header, name) for header in headers)
        return next((value.strip() for value in values if value and value.strip()), None)

    return Header(title=pick("title"), outlet=pick("outlet"), byline=pick("byline"))


def headline(title: str | None, address: str | None) -> str | None:
    """The title without the site's name at its end, which the address tells.

    >>> headline("Storm floods harbour - WFEN-TV, Port Ashe News & Weather", "http://www.wfen.example/storm")
    'Storm floods harbour'
    """
    site = _folded(house(address).split(".")[0])
    if not title or len(site) < _SITE:
        return title
    cuts = [found.start() for found in SEPARATOR.finditer(title)]
    end = next((at for at in reversed(cuts) if site in _folded(title[at:])), 0)
    return title[:end] if len(title[:end].split()) >= _SITE else title


def _folded(text: str) -> str:
    """The letters and digits alone."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def of_text(text: str, blocks: Sequence[Block]) -> Header:
    """The header of a plain text from its lines."""
    lines = [" ".join(text[block.start : block.end].split()) for block in blocks]
    begins = next((at for at, line in enumerate(lines[:_TOP]) if paragraph(line)), min(len(lines), _TOP))
    top = lines[:begins]
    return Header(
        title=_title(top, lines[begins : begins + _REPORT]),
        outlet=_outlet(top, lines[-5:]) or _own(text),
        byline=byline(lines[: begins + 2]),
    )


def paragraph(line: str) -> bool:
    """Whether a line is a paragraph of running text, by its length and its full stop."""
    words = line.count(" ") + 1
    return words >= _SENTENCE or (words >= _SENTENCE // 2 and line.rstrip("\"'”’)").endswith((".", "!", "?", ":")))


def byline(lines: Sequence[str]) -> str | None:
    """The name in the first line that is a byline ("By Ana Ruo")."""
    found = (_BY.match(line) for line in lines if len(line) < 120)
    return next((match["name"].strip() for match in found if match), None)


def _title(top: Sequence[str], report: Sequence[str]) -> str | None:
    """The line above the report that shares most words with it, or comes near and stands first."""
    used = Counter(word.casefold()[:_STEM] for line in report for word in set(_WORD.findall(line)))
    scores: list[tuple[float, str]] = []
    candidates = [line for line in top if _may_be_title(line)]
    least = 1 if len(candidates) == 1 else 2  # a line alone needs less to go by
    for line in candidates:
        words = {word.casefold()[:_STEM] for word in _WORD.findall(line)}
        shared = sum(word in used for word in words)
        if shared >= least:
            scores.append((min(shared, _ENOUGH) * shared / len(words), line))
    most = max((score for score, _ in scores), default=0.0)
    # The first that comes near the best: what shares more but stands below is a caption or the opening.
    return next((line for score, line in scores if score >= _NEAR * most), None)


def _may_be_title(line: str) -> bool:
    words = line.count(" ") + 1
    if not 3 <= words <= 25 or len(line) > 200 or _MENU.search(line) or _DATED.search(line):
        return False
    return not (_NO_TITLE.match(line) or _MASTHEAD.match(line)) and not line.endswith((".", ":", ","))


def _outlet(top: Sequence[str], foot: Sequence[str]) -> str | None:
    """From a line "City - Outlet" or a masthead above the report, or the holder of the rights."""
    for line in top:
        match = (_PLACE_OUTLET.match(line) or _MASTHEAD.match(line)) if len(line) < 80 else None
        if match:
            return match["outlet"]
    for line in (*foot, *top):
        match = _RIGHTS.match(line) if len(line) < 120 else None
        if match:
            return match["outlet"]
    return None


def _own(text: str) -> str | None:
    """The outlet that speaks of its own correspondent or its own findings."""
    match = _OWN.search(text)
    return match["outlet"] if match else None
