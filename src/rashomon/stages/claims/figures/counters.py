"""Who puts a figure by counting, naming or blaming, where nobody is quoted: "the ministry lowered its toll to 16".

A sentence, a figure in it, the names in it and its tree in; those who put the figure out, an id or words each.

>>> text = "The Harbour Board on Monday raised its own tally to 12 dead."
>>> putter(text, 0, 53, ((4, 17, "board"),))
'board'
>>> putter("The Harbour Board met. Fire killed 12.", 0, 35, ((4, 17, "board"),)) is None
True
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from rashomon.language import cues
from rashomon.language.institutions import ORGANIZATION_HEADS
from rashomon.language.phrases import PREPOSITIONS, is_time, words
from rashomon.language.reading import Reading
from rashomon.language.roles import is_human
from rashomon.records import Count
from rashomon.stages.claims.figures.governors import above
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.standings import inflected

Named = tuple[int, int, str]
_PUTS = re.compile(
    r"\b(?:puts?|raise[sd]?|lower(?:s|ed)|cut|cuts|revise[sd]?|gave|gives|counted|counts|recorded|records|identified"
    r"|identifies|named|listed|estimated|estimates|confirmed|confirms|registered|withdr[ae]ws?|retract(?:s|ed))\b"
)
# What may stand between the one who counts and the verb: "(HCHR)", "on Monday", "has since".
_BETWEEN = re.compile(
    r"\s*(?:\([^()\n]{1,20}\)\s*)?(?:,[^,\n]{1,60},\s*)?"
    r"(?:(?:has|have|had|also|since|later|earlier|then|now|on|late|early|yesterday|today|[A-Z][a-z]+day)\s+)*"
)
_ABOUT = re.compile(
    r"\b(?:toll|count|number|figure|tally|total|dead|deaths|death|killed|injured|wounded|missing|victims?|fatalit(?:y|ies)"
    r"|casualt(?:y|ies)|bodies)\b",
    re.IGNORECASE,
)
_REACH = 90
# "By a Red Cross count", "by the ministry's reckoning".
_COUNT = re.compile(
    r"\b[Bb]y (?P<who>[^,;.:]{2,60}?)(?:['’]s)? (?:own )?(?:count|tally|reckoning|estimate|figures|account)\b"
)
# Who blames or boasts tells what happened.
_TELLS = inflected("accuse blame boast acknowledge admit count report record register document estimate tally list")
_WITHIN = frozenset("obj obl ccomp xcomp acl nmod conj amod nummod compound iobj".split())
_CITED = re.compile(r"(?:Citing|Quoting) (?P<who>[^,;\n]{2,60}),")
_HEADLINE = re.compile(r"(?P<who>[^:\n]{2,40}): ")
# A toll that is given in the passive: "two deaths were confirmed by X", "was put at 12 by X", "as reported by X".
_GIVEN = re.compile(
    r"\b(?:(?:was|were|is|are|been|being) (?:\w+ly )?|[Aa]s )(?:confirmed|announced|reported|recorded|given|put"
    r"|estimated|registered|counted|documented|listed|verified|acknowledged|set|stated|revealed|disclosed|published)"
    r"(?: (?:at|as) [^,;.()]{1,30}?)?(?: (?:(?:on|late|early) )*[A-Z][a-z]+day)? by (?P<the>the )?"
)
_BODY = 4  # words of a body without a name
_FROM_CLAUSE = 50  # characters between a figure and the passive that gives it


def counted_by(sentence: Passage, count: Count, named: Sequence[Named], reading: Reading | None) -> tuple[str, ...]:
    """The person or body that puts the figure itself, as a tuple of one or none; `named` in order."""
    first, after = bisect_left(named, (sentence.start, 0, "")), bisect_left(named, (sentence.end, 0, ""))
    within = named[first:after]
    before = [one for one in within if one[0] < count.span.end]
    name = putter(sentence.text, sentence.start, count.span.start, before)
    name = name or _by_count(sentence, within) or _given_by(sentence, count, within)
    if name is None and reading is not None:
        name = _teller(sentence, count, within, reading)
    return () if name is None else (name,)


def putter(text: str, start: int, figure: int, named: Sequence[Named]) -> str | None:
    """The id of the person or body that puts the figure at `figure` in the sentence from `start`; spans in order."""
    said = [match for match in _PUTS.finditer(text, start, figure) if figure - match.end() <= _REACH]
    if not said or _ABOUT.search(text, said[-1].end(), min(len(text), figure + 40)) is None:
        return None
    for first, last, name in reversed(named):
        if start <= first and last <= said[-1].start() and _BETWEEN.fullmatch(text, last, said[-1].start()):
            return name
    return None


def _by_count(sentence: Passage, named: Sequence[Named]) -> str | None:
    """Whose count the sentence gives."""
    found = _COUNT.search(sentence.text, sentence.start, sentence.end)
    return _inside(named, found.span("who")) if found is not None else None


def _given_by(sentence: Passage, count: Count, named: Sequence[Named]) -> str | None:
    """Who gives the figure by a passive behind it or round it, or by an "as reported by" in its sentence."""
    for found in _GIVEN.finditer(sentence.text, sentence.start, sentence.end):
        between = sentence.text[count.span.end : found.start()]
        told = found[0][:2].casefold() == "as" or found.start() < count.span.start < found.end()
        if told or (count.span.end <= found.start() <= count.span.end + _FROM_CLAUSE and not set(between) & set(",;:")):
            name = next((name for start, _, name in named if start == found.end()), None)
            return name or _body(sentence.text, found.end() - len(found["the"] or ""), sentence.end)
    return None


def _body(text: str, start: int, end: int) -> str | None:
    """The words of a body or of people without a name that begin there ("the army", "hospital officials")."""
    row = words(text, start, min(end, start + _FROM_CLAUSE))
    stop = next((i for i, w in enumerate(row) if not w.key.isalpha() or w.key in PREPOSITIONS or is_time(w)), len(row))
    if not 0 < stop <= _BODY:
        return None
    head = row[stop - 1].key
    speaks = head in ORGANIZATION_HEADS or is_human(head) or is_human(head.removesuffix("s"))
    return text[start : row[stop - 1].end] if speaks else None


def heading(sentence: Passage, count: Count, named: Sequence[Named]) -> tuple[str, ...]:
    """Who is named before a headline's colon ("Coast Guard: Four rescued"); a place may stand for its government."""
    found = _HEADLINE.match(sentence.text, sentence.start, count.span.start) if sentence.role == "title" else None
    first, after = bisect_left(named, (sentence.start, 0, "")), bisect_left(named, (count.span.start, 0, ""))
    before = named[first:after]
    if found is None or not before or not _ends(sentence.text[before[-1][1] : found.end("who")]):
        return ()
    name = _inside(before, found.span("who"))
    return () if name is None else (name,)


def _ends(rest: str) -> bool:
    """Whether what follows a name before a headline's colon leaves it the source ("Elm police:"), not "Elm crash:"."""
    return not rest.strip() or rest.split()[-1].casefold() not in cues.TOPICS


def cited(sentence: Passage, named: Sequence[Named]) -> tuple[str, ...]:
    """Whom a sentence that opens with it cites: "Citing the Red Guild, the Herald said"; `named` in order."""
    found = _CITED.match(sentence.text, sentence.start, sentence.end)
    first, after = bisect_left(named, (sentence.start, 0, "")), bisect_left(named, (sentence.end, 0, ""))
    name = _inside(named[first:after], found.span("who")) if found is not None else None
    return () if name is None else (name,)


def _inside(named: Sequence[Named], span: tuple[int, int]) -> str | None:
    return next((name for start, end, name in reversed(named) if span[0] <= start and end <= span[1]), None)


def _teller(sentence: Passage, count: Count, named: Sequence[Named], reading: Reading) -> str | None:
    """The subject of the verb of telling that the figure hangs on."""
    first, after = reading.within(count.span.start, count.span.end)
    path = above(reading, first) if first < after else []
    for below, verb in pairwise(path):
        word = reading.words[verb]
        kind = reading.words[below].dep
        if kind == "acl:relcl" or kind.split(":")[0] not in _WITHIN:
            return None
        if sentence.text[word.start : word.end].casefold() in _TELLS:
            subject = next((i for i in reading.below(verb) if reading.words[i].dep == "nsubj"), None)
            return _name(named, reading, subject) if subject is not None else None
    return None


def _name(named: Sequence[Named], reading: Reading, subject: int) -> str | None:
    """The name that holds a word, or stands before it in its phrase ("the Hill Front group")."""
    word = reading.words[subject]
    first = min([subject, *(i for i in reading.below(subject) if reading.words[i].dep in ("compound", "nmod"))])
    start = reading.words[first].start
    return next((name for at, end, name in reversed(named) if at <= word.start and end > start), None)
