"""A report's text in, the agencies it credits out, known by how they are credited and never by a list.

>>> credited("PORT ASHE, Norland (Ostpress) - A storm flooded the harbour, the mayor told Norwire news agency.")
('Ostpress', 'Norwire')
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language.peoples import DEMONYMS

_CAP = r"[A-Z][\w&.'’-]{0,30}"
_NAME = rf"(?:The )?(?P<name>{_CAP}(?: (?:(?:of|for|and) )?{_CAP}){{0,4}})"
_PERSON = rf"(?:{_CAP} ){{0,3}}{_CAP}"
_ACRONYM = r"(?P<name>[A-Z]{3,6})"
_BRACKETED = r"\((?P<name>[A-Z][\w&.'’/ -]{1,40})\)"
_AGENCY = r"(?:news|press|wire|information)[ -](?:agency|agencies|service)"
_STAFF = r"(?:witness(?:es)?|correspondent|reporter|photographer|journalist|cameraman|stringer|crew|team)"
_PICTURE = r"(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Cc]redit)s?(?: by| courtesy| credit)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_LINE = r"^[^\S\n]{0,9}"
_DASH = r"\s{0,3}(?:-{1,2}|–|—|_)(?=\s|[A-Z\"“])"
_BODY = (
    r"(?:Agency|Service|Association|Bureau|Trust)"  # the end of a long name, which its beginning alone does not give
)
_ROOM = r" (?:officers?|conference|briefing|office|secretar(?:y|ies)|club|card|release|room|statement)"
_OTHERS = r"(?:officials?|forces|troops|soldiers|police|officers|lawmakers|members)"

# Each of these forms by itself makes the name an agency's.
_CREDITS = (
    rf"{_LINE}[A-Z][^()\n]{{1,80}}{_BRACKETED}{_DASH}",  # PORT ASHE, Norland, Feb 3 (Ostpress) -
    rf"{_LINE}{_BRACKETED}{_DASH}",
    rf"\b{_NAME}(?:'s|’s)? {_AGENCY}\b",  # the Ostpress news agency
    rf"\b{_AGENCY},? {_NAME}",  # news agency Ostpress
    rf"\b(?P<name>{_CAP}(?: {_CAP}){{0,4}} (?:News|Press|Wire) {_BODY})\b",
    rf"\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Ss]everal) {_NAME} {_STAFF}s? ",  # an Ostpress correspondent said
    rf"(?<![\w/.]){_ACRONYM}/(?:{_CAP}[ /]){{0,3}}{_CAP}",  # OSTPRESS/Ana Ruo
    # Photo: Ana Ruo/Ostpress, also where the report goes on without a break ("Ostpress Officials said")
    rf"\b{_PICTURE}:? ?{_PERSON} ?/ ?(?:The )?(?P<name>{_CAP}(?: {_CAP}){{0,3}}?)(?=[^\S\n]*$|[.,;)]| {_CAP} [a-z])",
    rf"\b{_PICTURE}: ?(?P<name>{_CAP})[^\S\n]*$",  # a name of one word; of two it would be the photographer's
    rf"\({_PICTURE}: ?{_NAME}\)",
    r"[.)] (?P<name>[A-Z]{3,6})[^\S\n]*$",  # the last word of a caption
    rf"(?:©|[Cc]opyright)[^\S\n]{{0,3}}[^()\n]{{0,60}}\((?P<name>{_CAP}(?: {_CAP}){{0,3}})\)",
    rf"(?:©|\(c\)) ?(?:\d{{4}} )?{_ACRONYM}[^\S\n]*$",
    rf"{_LINE}{_NAME} reports?:",
    rf"{_LINE}(?P<name>[A-Z]{{2,6}}) {_MONTH} \d",  # OST Nov 12, 2011
    rf"{_LINE}\(?(?:[Ss]ource|SOURCE|[Aa]gency)s?: ?{_NAME}\)?\.?[^\S\n]*$",
    rf"\b(?:[Ww]ith|[Aa]dditional) (?:inputs?|files|material|reports|reporting) from {_NAME}",
    rf"\b(?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?) (?:with|and) {_NAME}[^\S\n]*$",
    r"(?:^|[.\"”] ?)[-–—]{1,2} ?(?P<name>[A-Z]{2,6})\.?\s*\Z",  # -OST at the end of the report
    # Whoever is told things, or is quoted for what others said, and is named by an acronym is a news service.
    rf"\b(?:told|tells|telling|[Ss]peaking to|spoke to) (?:the )?{_ACRONYM}\b(?! [A-Z]| [a-z]*{_OTHERS})",
    r"\b(?:quoted|cited|reported) by (?:the |The )?(?P<name>AP|[A-Z]{3,6})\b(?! [A-Z])",
    rf"\b(?:told|quoted by|cited by|reported by) (?:the |The )?(?P<name>{_CAP}(?: {_CAP})? Press)\b"
    rf"(?!-|['’ ][A-Z]|{_ROOM})",
)
_FORMS = tuple(re.compile(form, re.MULTILINE) for form in _CREDITS)
_CREDITED_BY = re.compile(rf"{_LINE}(?:By|BY)\s{_NAME}[^\S\n]*$", re.MULTILINE)
# Words that stand where an agency's name could, and name none.
_NO_AGENCY = frozenset(
    """the state official local a an file photo video updated update staff our own foreign another international
    national independent monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt utc est edt
    ist cet bst pdt pst us usa uk un eu uae nato he she they it we images photos pictures""".split()
)
_MOST = 30  # agencies of one report, and spellings of one: beyond that the text is no report
_LEAD = re.compile(r"^(?:the|official|state|local|semi-official|state-run)\s+", re.IGNORECASE)


def credited(text: str, *, outlet: str | None = None) -> tuple[str, ...]:
    """The agencies the report credits, in the order of their first credit, each once and by its shortest name there.

    A report does not credit its own `outlet`.
    """
    groups: list[list[str]] = []
    for _, name in sorted(_named(text)):
        same = [names for names in groups if any(_same(name, known) for known in names)]
        if not same and len(groups) < _MOST:
            groups.append([name])
        elif same and name not in same[0] and len(same[0]) < _MOST:
            same[0] += [*(known for names in same[1:] for known in names), name]
            groups = [names for names in groups if not any(names is other for other in same[1:])]
    chosen = (_shortest(names) for names in groups)
    return tuple(_by_name(text, name) for name in chosen if not (outlet and _own(name, outlet)))


def _shortest(names: list[str]) -> str:
    """The shortest of one agency's names, but for one broken off a longer ("Norland Press" of "… Press Service")."""
    whole = [name for name in names if not any(_cut_off(name, other) for other in names)]
    return min(whole or names, key=len)


def _cut_off(name: str, other: str) -> bool:
    return name.split()[-1] in {"Press", "News", "Wire"} and bool(re.fullmatch(re.escape(name) + " " + _BODY, other))


def _by_name(text: str, name: str) -> str:
    """The name as its byline has it ("By Ostpress"), where there is one, for picture credits shout."""
    bylines = (match["name"] for match in _CREDITED_BY.finditer(text))
    return next((line for line in bylines if _key(line) == _key(name)), name)


def _same(one: str, two: str) -> bool:
    """Whether two names are one agency's: written alike, one the other's beginning, or its initials."""
    if _key(one) == _key(two):
        return True
    short, long = sorted((_words(one), _words(two)), key=len)
    if long[: len(short)] == short:
        return True
    # Initials: of all the words, or of those that are no "of", "for", "and".
    main = [word for word in long if word not in {"of", "for", "and", "the"}]
    return len(short) == 1 and len(long) > 1 and short[0] in {_initials(long), _initials(main)}


def _words(name: str) -> list[str]:
    """The words of a name, also those a hyphen joins ("Nord-Press")."""
    return re.findall(r"\w+", name.casefold().replace(".", ""))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _own(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's own, in full or in short ("the Post" of the Fen Post)."""
    words = outlet.casefold().split()
    return _key(name) == _key(outlet) or set(name.casefold().split()) <= set(words)


def _named(text: str) -> Iterator[tuple[int, str]]:
    """Every name in a form of credit, and where; a joint credit ("Ost/Norwire") names each."""
    for form in _FORMS:
        for match in form.finditer(text):
            for name in match["name"].split("/"):
                clean = _clean(name)
                if clean:
                    yield match.start("name"), clean


def _clean(name: str) -> str | None:
    """The name alone, or None when the words can't be an agency's."""
    name = _LEAD.sub("", name.strip(" .,'’-")).strip()
    name = name.removesuffix("'s").removesuffix("’s")
    if " " in name and name.split()[0].casefold() in DEMONYMS and name.split()[1].isupper():
        name = name.split(" ", 1)[1]  # "the Norlandish OSP" names OSP
    words = name.casefold().split()
    if len(name) < 2 or words[0] in _NO_AGENCY or words[-1] in _NO_AGENCY:
        return None
    return None if len(words) == 1 and words[0] in DEMONYMS else name


def _key(name: str) -> str:
    """Names that are written alike are one ("TESSERA", "Tessera")."""
    return re.sub(r"\W", "", name.casefold().removeprefix("the "))
