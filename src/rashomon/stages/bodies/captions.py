"""Captions of pictures: by a mark (file photo, photo by, left) or by a scene told in the present tense.

A `Line` in, a reason or None out.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> text = "FILE PHOTO: A boat leaves Port Ruo, May 3, 2019. AGENCY/Ana Bell"
>>> marked(measure(text, Block(start=0, end=len(text), role="body", reason="a line")))
'says that it is a photo'
"""

from __future__ import annotations

import re

from rashomon.language.text import sentences
from rashomon.stages.bodies.features import Line, is_content
from rashomon.stages.bodies.words import SCENE

_PICTURE = (
    r"(?:photo(?:graph)?|image|picture|frame ?grab|video grab|screen ?grab|screen ?shot|still"
    r"|handout|combination|map|graphic|illustration|file photo|portrait|aerial view"
    r"|satellite (?:image|photo|picture))"
)
_OPENS = re.compile(
    rf"(?:[\[(]?(?:file|undated|archive|representational|representative|stock)?[ -]?(?:photo|image"
    rf"|picture|pic)s?\b ?[:|/–-]"
    rf"|(?:in )?(?:this|these|an?|the) (?:[\w-]+,? ){{0,4}}{_PICTURE}s?\b.{{0,90}}\b(?:shows?"
    rf"|showing|provided|released|taken|made|posted|purports?|purporting|depicts?|obtained"
    rf"|from (?:video|television|tv))"
    rf"|{_PICTURE}s? (?:shows?|showing|of|taken|released|provided|by|courtesy|credit|highlighting)\b"
    r"|file photo|image caption|photo caption|caption:|image copyright|image source|media caption"
    r"|pictured\b ?[:,(]|pictured (?:above|below|left|right|here)|(?:above|below|left|right|top"
    r"|bottom):"
    r"|(?:image|photo|slide) \d+ (?:of|/) \d+ .)",
    re.IGNORECASE,
)
_PHOTO_BY = re.compile(
    r"(?:[(\[](?:photo|image|picture|credit|courtesy|file|handout|pic|photograph|video"
    r"|supplied)s?\b[^()\[\]]{0,80}[)\]]"
    r"|\b(?:photo|photograph|image|picture|pic|video|credit|photo credit|image credit)s?(?: ?[:|/]"
    r"| by| courtesy(?: of)?| via) ?@?\w[^.]{0,60}"
    r"|\(published [a-z]{3,9}\.?,? [^()]{4,30}\)|view full caption.{0,40})\s*[.)\]]?\s*$",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    r"(?:[a-z.] ?\([A-Z]{2,6}\)|[.!?]\s{1,3}(?:[A-Z]{2,6}|[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}/[A-Z][\w/. ]{1,40})"
    r"|\b[A-Z]{2,12}(?: PHOTO| Photo)?/[A-Z][^.]{2,60}"
    r"|\([A-Z][\w. '’-]{2,40}/[A-Z][\w. '’-]{1,40}\)|©\s?[A-Z][^.]{2,40})\s*$"
)
# "A boat in the harbour. Photo: Ana Ruo/Agency The mayor said …": the credit's names end where a new sentence begins.
_CREDIT_WITHIN = re.compile(
    r"(?P<scene>[^\n\"“”]{20,300}?)[.)!]? ?[(\[]?"
    r"(?:[Pp]hotograph|[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|PHOTO|PICTURE)s?"
    r"(?: by|[:/]| ?[-–—]|: by) ?"
    r"(?:[A-Z][\w.'’-]{0,25}(?:[ /]{1,3}[A-Z][\w.'’-]{0,25}){0,2})[)\]]?[.]?(?= [\"“‘']?[A-Z][\w'’-]{0,25},? [a-z]"
    r"| [\"“‘']?(?:[A-Z][\w'’.-]{0,25} ){2,3}[a-z(]| \"|\s*$)"
)
_CREDIT_WORD = re.compile(r"(?i:photo|picture|image|credit)s?(?: by|graph|[:/]| ?[-–—])")
_NAME_TAIL = re.compile(r"[a-z][.!?]\s{1,3}[A-Z][\w.'’-]{1,20} [A-Z][\w'’-]{1,20}(?: ?/ ?[A-Z][\w .]{1,30})?$")
_SIDES = re.compile(
    r"\((?:left|right|centre|center|top|bottom|pictured|above|below|second (?:from )?(?:left|right))\)"
    r"|, (?:left|right|centre|center|second from (?:left|right)),|\b(?:from left|clockwise"
    r"|left to right|is pictured|are pictured|is seen (?:in|on|at|here|after|before|near)"
    r"|are seen (?:in|on|at|here|after|before|near)|seen here)\b",
    re.IGNORECASE,
)
_SCENERY = re.compile(
    r"(?:The|A|An|One of the|Some of the|Part of the|Remains of|Ruins of|Damage|Debris|Wreckage|Smoke|Flames"
    r"|[A-Z][a-z]{2,15}s|[A-Z][a-z]{2,15} [a-z]{2,15}s)(?: (?!to\b|as\b|after\b|over\b)[\w'’-]{2,20}){0,5}?"
    r" (?:at|in|on|near|outside|inside|beside|along|above|below|under|by|of|around|behind|beneath|opposite|next to)"
    r" [^:;]{3,150}$"
)
_TOLD_IN_BRIEF = frozenset(
    "dead missing hurt trapped feared toll as after amid over than how why what who dies die kills rises rise falls"
    " least more most says to".split()
)
# "Rescuers hear voices under the mud": after a plural, a word that is no preposition is the verb of a standfirst.
_BARE_VERB = re.compile(
    r"^(?:[A-Z][a-z]{2,15} )?[A-Za-z][a-z]{2,15}s (?!at\b|in\b|on\b|near\b|out|insid|besid|along\b|abov|below\b|under\b"
    r"|by\b|of\b|aroun|behin|beneat|and\b|with\b|from\b|for\b|opposit|next\b)[a-z]"
    r"|^(?:The|A|An) (?:[a-z-]{2,20} ){1,3}(?:[a-z]{2,15}[^s\W]s) (?:[a-z]{2,20}|the|a|an) "
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FULL_DATE = re.compile(rf"\b(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})")
_PAST = re.compile(
    r"\b(?:was|were|had|said|told|did|took|killed|became|began|added|reported|called|made|left|went"
    r"|gave|came|could|would|will|has|have|"
    r"is|are|may|must|should|who|that)\b"
)
_NOT_SUBJECT = frozenset(
    "to and or but who that which will would could should can may might must he she it they we i you not now still also"
    " never often then always just already let let's".split()
)


def marked(line: Line) -> str | None:
    """Why the line is a caption by its own marks; None when it has none. Only the ends of a long line are read."""
    if line.size < 2 or line.size > 90 or line.quoted:
        return None
    text = line.text
    opening = _OPENS.match(text[:300])
    if (
        line.size >= 3
        and opening
        and (":" in opening.group() or not line.prose or dated_scene(text) or _picture_first(text))
    ):
        return "says that it is a photo"
    tail = text[-140:]
    if _tells(line):
        return None
    if _PHOTO_BY.search(tail):
        return "ends in a photo credit"
    if _CREDIT_TAIL.search(tail) and (line.size <= 25 or scene(text) or _FULL_DATE.search(text[:600])):
        return "ends in a photographer's credit"
    if _NAME_TAIL.search(tail) and 8 <= line.size <= 45 and line.capital < 0.6 and len(sentences(text[:600])) > 1:
        return "ends in a photographer's name"
    if _SIDES.search(text[:400]) and line.size <= 50 and not (line.stop and _PAST.search(text)):
        return "says who stands where in a picture"
    return None


def scene(text: str) -> bool:
    """Whether a sentence tells a scene in the present tense: subject, then early a verb of standing, holding, going."""
    words = re.findall(r"[\w'’-]+", text[:300])
    for at, word in enumerate(words[1:10], start=1):
        if word in SCENE and word.islower():
            before = words[at - 1].casefold()
            subject = before not in _NOT_SUBJECT and not before.endswith(("'s", "’s", "ly"))
            return subject and not _PAST.search(" ".join(words[:at])) and _plural_or_singular(before, word)
    return False


def before_report(text: str) -> bool:
    """Whether a sentence above the report is a picture's scene, its day allowed: "Workers help a woman on Monday."."""
    return len(text) <= 200 and scene(text) and not _PAST.search(text) and len(sentences(text)) == 1


def dated_scene(text: str) -> bool:
    """Whether a sentence is a scene with a full date, as agencies write under their pictures."""
    return bool(_FULL_DATE.search(text)) and scene(text) and not re.search(r"\b(?:said|told|says|added)\b", text)


def lead_scene(text: str, start: int, end: int) -> int | None:
    """Where the caption fused to the front of a block ends: its first sentence, when that is a dated scene.

    Or a first sentence or two that a photo credit ends, and the report goes on after it.
    """
    early = _CREDIT_WORD.search(text, start, min(end, start + 400))
    credited = _CREDIT_WITHIN.match(text, start, min(end, start + 500)) if early else None
    if credited and credited.end() < end and not re.search(r"\b(?:said|told|says|added)\b", credited["scene"]):
        return credited.end()
    parts = sentences(text, start, min(end, start + 2_000))
    if len(parts) < 2 or not dated_scene(text[parts[0].start : parts[0].end]):
        return None
    return parts[0].end


def still(line: Line) -> bool:
    """Whether the whole line is one short present-tense scene without a report of speech or of the past."""
    if (
        line.quoted
        or not 5 <= line.size <= 32
        or len(sentences(line.text[:600])) > 1
        or line.text[:4] in {"But ", "And "}
    ):
        return False
    if _PAST.search(line.text) or not scene(line.text):
        return False
    # A full sentence must show more: a common noun that stands or sits, and no participle a past tense could hide in.
    return not line.stop or not (any(word.endswith("ed") for word in line.words) or _statistic(line.text))


def verbless(line: Line) -> bool:
    """Whether a line only names what is to be seen and where: "The quay at Port Ruo on Tuesday"."""
    if line.verbal or line.stop or line.quoted or not 5 <= line.size <= 24:
        return False
    if not any(len(word) > 3 and word.islower() and is_content(word) for word in line.text.split()[1:]):
        return False  # all in capitals: a headline
    named = _SCENERY.match(line.text[:200])
    return bool(named) and not _TOLD_IN_BRIEF & set(line.words) and not _BARE_VERB.search(line.text[:200])


def _picture_first(text: str) -> bool:
    """Whether it opens as agencies do: "In this photo taken …", "This image provided by …", "A map showing …"."""
    return bool(
        re.match(
            rf"(?:in (?:this|these)|this|an?|combination|map|graphic) (?:[\w-]+,? ){{0,4}}{_PICTURE}",
            text[:120],
            re.IGNORECASE,
        )
    ) or (bool(re.match(r"(?:map|graphic|combination)\b", text, re.IGNORECASE)))


def _statistic(text: str) -> bool:
    """Whether a sentence of sport or trade only looks like a scene: it has figures, or its subject is a name."""
    return bool(re.search(r"\d", text)) or bool(re.match(r"(?:[A-Z][\w.'’-]+ ){2}[a-z]+s\b", text))


def _tells(line: Line) -> bool:
    return bool({"said", "told", "says", "added", "according"} & set(line.words))


def _plural_or_singular(subject: str, verb: str) -> bool:
    """Agreement: "fighters stand", "a fighter stands"; a verb-like noun after an adjective fails here mostly."""
    plural = subject.endswith("s") or subject in {
        "people",
        "women",
        "men",
        "children",
        "police",
        "crew",
        "personnel",
        "members",
    }
    return plural != (verb.endswith("s") and not verb.endswith("ss"))
