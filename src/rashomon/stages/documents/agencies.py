"""A report's text in, the agencies it credits out, known by how they are credited and never by a list.

>>> credited("PORT ASHE, Norland (Ostpress) - A storm flooded the harbour, the mayor told the Norland Wire news agency.")
('Ostpress', 'Norland Wire')
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language.peoples import DEMONYMS

_CAP = r"[A-Z][\w&.'’-]{0,30}"
_NAME = rf"(?:The )?(?P<name>{_CAP}(?: (?:(?:of|for|and) )?{_CAP}){{0,4}})"
_SHORT = r"(?P<name>[A-Z]{3,6}|[A-Z][a-z]{2,12}(?:[A-Z][a-z]+)?)"
_ACRONYM = r"(?P<name>[A-Z]{3,6})"
_AGENCY = r"(?:news|press|wire|information)[ -](?:agency|agencies|service)"
_DASH = r"\s{0,3}(?:-{1,2}|–|—)(?=\s|[A-Z\"“])"

# Each form of credit by itself makes the name an agency's.
_STRONG = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        # PORT ASHE, Norland, Feb 3 (Ostpress) -
        rf"^[^\S\n]{{0,9}}[A-Z][^()\n]{{1,80}}\((?P<name>[A-Z][\w&.'’/ -]{{1,40}})\){_DASH}",
        rf"^[^\S\n]{{0,9}}\((?P<name>[A-Z][\w&.'’/ -]{{1,40}})\){_DASH}",
        # the Ostpress news agency; Ostpress press agency
        rf"\b{_NAME}(?:'s|’s)? {_AGENCY}\b",
        # news agency Ostpress; the Norland news agency, Ostpress,
        rf"\b{_AGENCY},? {_NAME}",
        # the Norland News Agency
        rf"\b(?P<name>{_CAP}(?: {_CAP}){{0,4}} (?:News|Press|Wire) (?:Agency|Service))\b",
        # an Ostpress correspondent said
        rf"\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Ss]everal) {_NAME} (?:witness|witnesses|correspondent|reporter|photographer|journalist|cameraman|stringer|crew|team)s? ",
        # OSTPRESS/Ana Ruo; Ana Ruo/Ostpress at the end of a caption
        rf"(?<![\w/.]){_ACRONYM}/(?:{_CAP}[ /]){{0,3}}{_CAP}",
        rf"\b(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Cc]redit)s?(?: by| courtesy| credit)?:? ?(?:{_CAP} ){{0,3}}{_CAP}[ ]?/[ ]?{_NAME}",
        # © Ostpress; (Photo: Ostpress)
        rf"\((?:[Pp]hoto|[Ii]mage|[Pp]icture)s?(?: by| courtesy| credit)?: ?{_NAME}\)",
        # a caption's last word
        rf"[.)] (?P<name>[A-Z]{{3,6}})[^\S\n]*$",
        # Copyright Ana Ruo(Ostpress)
        rf"(?:©|[Cc]opyright)[^\S\n]{{0,3}}[^()\n]{{0,60}}\((?P<name>{_CAP}(?: {_CAP}){{0,3}})\)",
        # Ostpress reports:
        rf"^[^\S\n]{{0,9}}{_NAME} reports?:",
        # OST Nov 12, 2011
        rf"^[^\S\n]{{0,9}}(?P<name>[A-Z]{{2,6}}) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}\.? \d",
        # Source: Ostpress; With inputs from Ostpress
        rf"^[^\S\n]{{0,9}}\(?(?:[Ss]ource|SOURCE|[Aa]gency)s?: ?{_NAME}\)?\.?[^\S\n]*$",
        rf"\b(?:[Ww]ith|[Aa]dditional) (?:inputs?|files|material|reports|reporting) from {_NAME}",
        # -OST at the end of the report
        rf"(?:^|[.\"”] ?)[-–—]{{1,2}} ?(?P<name>[A-Z]{{2,6}})\.?\s*\Z",
    )
)  # fmt: skip
# Words that people say to a listener: whoever listens and is named by an acronym is a news service.
_HEARD = tuple(
    re.compile(form)
    for form in (
        rf"\b(?:told|tells|telling|[Ss]peaking to|spoke to|[Cc]ited by|[Qq]uoted by|by telling|interview with) (?:the )?{_ACRONYM}\b(?! [A-Z]| [a-z]*(?:officials?|forces|troops|soldiers|police|officers|lawmakers|members))",
        rf"\b(?:quoted|cited|as reported|reported|obtained|seen) by (?:the |The )?(?P<name>AP|{_CAP} Press|{_CAP} {_CAP} Press|[A-Z]{{3,6}})(?: as saying)?\b",
        r"\b[Tt]old (?:the |The )(?P<name>[A-Z]\w+ Press)\b",
    )
)  # fmt: skip
_CREDITED_BY = re.compile(rf"^[^\S\n]{{0,9}}(?:By|BY)\s{_NAME}[^\S\n]*$", re.MULTILINE)
# Words that stand where an agency's name could, and name none.
_NO_AGENCY = frozenset(
    """the state official local a an file photo video updated update staff our own foreign another international
    national independent monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december gmt utc est edt ist cet bst pdt pst us usa uk un eu uae nato
    he she they it we""".split()
)
_LEAD = re.compile(r"^(?:the|official|state|local|semi-official|state-run)\s+", re.IGNORECASE)


def credited(text: str, *, outlet: str | None = None, byline: str | None = None) -> tuple[str, ...]:
    """The agencies the report credits, in the order of their first credit, each under one name."""
    found: dict[str, tuple[int, str]] = {}
    for at, name in sorted(_named(text)):
        found.setdefault(_key(name), (at, name))
    for match in _CREDITED_BY.finditer(text):
        name = match["name"]
        if _key(name) in found:
            found[_key(name)] = min(found[_key(name)], (match.start(), name))
    own = _key(outlet) if outlet else None
    return tuple(name for _, name in sorted(found.values()) if _key(name) != own)


def _named(text: str) -> Iterator[tuple[int, str]]:
    for form in (*_STRONG, *_HEARD):
        for match in form.finditer(text):
            for name in match["name"].split("/"):
                clean = _clean(name)
                if clean:
                    yield match.start("name"), clean


def _clean(name: str) -> str | None:
    name = _LEAD.sub("", name.strip(" .,'’-")).strip()
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    words = name.casefold().split()
    if not words or len(name) < 2 or words[0] in _NO_AGENCY or words[-1] in _NO_AGENCY:
        return None
    return None if len(words) == 1 and words[0] in DEMONYMS else name


def _key(name: str) -> str:
    """Names that are written alike are one ("REUTERS", "Reuters")."""
    return re.sub(r"\W", "", name.casefold().removeprefix("the "))
