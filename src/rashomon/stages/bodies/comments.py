"""Readers' comments: where they begin, who signs them, and what in them is the reader's own text.

The lines of a page in, a role and reason for each line of the comment zones out.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> signed(measure("Like · Reply · 3 d", Block(start=0, end=18, role="body", reason="a line")))
True
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.records import Document, Warning, warn
from rashomon.span import cut
from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.phrases import COMMENT_HEADER, RELATED_HEADER
from rashomon.stages.bodies.words import DATE, FUNCTION

_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)"
_AGE = rf"(?:\d{{1,3}} ?(?:{_UNIT}|[smhdwy]|yr|hr|wk|mo|min)|(?:an?|one|two|few|several|a few) {_UNIT})"
_AGO = re.compile(
    rf"(?:(?:edited|posted|about|commented|•|·|\||-|,) ?){{0,3}}(?:{_AGE}(?: ago)?|just now"
    rf"|yesterday|moments ago)\.?"
)
_NAMED_AGE = re.compile(
    rf"(?:thumb |avatar |profile |user |guest |by |posted by "
    rf"|comment by )?@?[\w.'-]{{1,30}}(?: [\w.'-]{{1,30}}){{0,4}}"
    rf"(?: ?[•·|,(>→–-]{{1,2}} ?(?:.{{0,30}}[ •·(])?{_AGE}(?: ago)?| (?:.{{0,30}} )?{_AGE} ago"
    rf"| \d{{1,3}} ?(?:{_UNIT}|[smhdwy]))\)?(?: (?:reply|like|edited|report|share).{{0,30}})?"
)
_SAYS = re.compile(
    r"@?[\w.'-]{1,30}(?: [\w.'-]{1,30}){0,3} (?:says|said|wrote|writes|commented|replied|responded"
    r"|posted)(?: (?:on|at|to) .{3,60}| ?\(.{3,40}\))? ?:"
)
_POSTED = re.compile(
    r"(?:(?:posted|comment(?:ed)?|submitted|written|reply|reply posted|left|response) by:?"
    r"|name ?:) .{2,40}(?: (?:on|at|from|@) .{3,60}| \d.{3,40}|, .{3,50}|$)"
)
_DATED = re.compile(
    r"@?[\w.'-]{1,30}(?: [\w.'-]{1,30}){0,3},? (?:on |at |• |· |\| |- )?(?:(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day,? )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)[a-z]{0,6}\.?,? \d{4}).{0,30}"
)
_COUNT = (
    r"(?:\d{1,3}(?:,\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty"
    r"|dozens|hundreds|thousands|a hundred)"
)
_HARM = r"(?:dead|killed|died|dying|deaths?|bodies|casualties|victims|missing|injured|wounded|hurt|drowned|buried)"
_TOLL = re.compile(
    rf"\b{_COUNT}(?: [\w'’-]{{1,15}}){{0,4}} {_HARM}\b|\b(?:lost|killed|buried|killing) {_COUNT}\b"
    rf"|\b{_HARM}(?: [\w'’-]{{1,15}}){{0,3}} {_COUNT}\b",
    re.IGNORECASE,
)
TOLLS = 2
_BUTTONS = frozenset(
    "like likes liked dislike dislikes reply replies share report abuse flag flagged inappropriate upvote upvotes"
    " downvote vote recommend recommended respect helpful edit edited delete permalink view hide see show more up down"
    " votes point points quote respond thumbs".split()
)
_FILLERS = frozenset(
    "as this comment in to a on good bad d h m w y s mo min mins hr hrs hours hour days day weeks week months month"
    " ago".split()
)
_ENDS = re.compile(
    r"(?:©|\(c\)|copyright|all rights reserved|terms of|privacy|cookie|about us|contact us|advertis"
    r"|newsletter|sign up|subscribe|download|back to top|powered by)"
)
_PERSONAL = frozenset(
    "i i'm i've i'd me my you your you're u ur lol we our us they're guys people idiots shame"
    " rip pray prayers wow sad".split()
)


def signed(line: Line) -> bool:
    """Whether the line signs a comment ("Ana R. 3 days ago") or is the row of buttons under one ("Like · Reply")."""
    if line.size > 14 or line.size == 0:
        return False
    return _is_buttons(line) or _names(line.folded)


def zones(lines: Sequence[Line], kinds: Mapping[int, Kind], lead: int) -> dict[int, Kind]:
    """Roles for every line of the comment zones after the line `lead`; other lines are left out. One pass."""
    found: dict[int, Kind] = {}
    # Comments stand under a report, never above one: two paragraphs must have gone before.
    at = next((i for i in range(lead + 1, len(lines)) if lines[i].prose and i not in kinds), len(lines)) + 1
    while at < len(lines):
        if _opens(lines, kinds, at):
            at = _zone(lines, kinds, at, found)
        else:
            at += 1
    return found


def comment_warnings(document: Document, lines: Sequence[Line], kinds: Sequence[Kind]) -> tuple[Warning, ...]:
    """One warning for each run of comments, from its first reader's words to its last, signatures between included."""
    runs: list[list[int]] = []
    for at, kind in enumerate(kinds):
        if kind.role == "comment":
            if runs and all(kinds[i].role == "furniture" for i in range(runs[-1][-1] + 1, at)):
                runs[-1].append(at)
            else:
                runs.append([at])
    note = "readers' comments stand under the report"
    whole = [
        warn(cut(document.id, document.text, lines[run[0]].block.start, lines[run[-1]].block.end), "comment", note)
        for run in runs
    ]
    return (*whole, *_tolls(document, lines, [at for run in runs if len(run) > 1 for at in run]))


def _tolls(document: Document, lines: Sequence[Line], comments: Sequence[int]) -> list[Warning]:
    """Of comments among others, a warning for each that gives a toll of its own; at most `TOLLS`."""
    note = "a reader gives a toll of their own"
    found = [at for at in comments if _TOLL.search(lines[at].text[:1_000])]
    return [
        warn(cut(document.id, document.text, lines[at].block.start, lines[at].block.end), "comment", note)
        for at in found[:TOLLS]
    ]


def _names(text: str) -> bool:
    """Whether folded text names a person with the comment's age, day or "says"."""
    words = re.findall(r"[\w']+", text)
    named = any(word not in DATE and not word[:1].isdigit() for word in words[:4])
    if (
        len(words) > 2
        and set(words[:3]) & (FUNCTION - {"says", "said", "on", "at"})
        and not text.startswith(("posted", "comment", "by "))
    ):
        return False
    return named and not text[:1].isdigit() and any(p.fullmatch(text) for p in (_NAMED_AGE, _SAYS, _POSTED, _DATED))


def _is_buttons(line: Line) -> bool:
    """The row under a comment: nothing but buttons, counts and an age."""
    words = set(line.words)
    return (
        bool(words & _BUTTONS)
        and all(w in _BUTTONS or w in _FILLERS or w[0].isdigit() for w in words)
        and line.size <= 12
    )


def _opens(lines: Sequence[Line], kinds: Mapping[int, Kind], at: int) -> bool:
    """Whether a comment zone begins here: a signature, or a header that a signature or reader's talk follows."""
    line = lines[at]
    if line.prose and not _SAYS.fullmatch(line.folded):
        return False
    # "The founder said:" signs nothing: such a line counts only under a comments' head.
    if _signature_at(lines, at) and not _SAYS.fullmatch(line.folded):
        return _talk_follows(lines, at)
    if line.size <= 12 and COMMENT_HEADER.fullmatch(line.folded):
        return _header_holds(lines, kinds, at)
    return False


def _signature_at(lines: Sequence[Line], at: int) -> bool:
    """A signature on one line, or a name on one and its age on the next."""
    text = lines[at].folded
    if lines[at].size <= 14 and _names(text) and not _is_buttons(lines[at]):
        return True
    return _is_name(lines[at]) and at + 1 < len(lines) and bool(_AGO.fullmatch(lines[at + 1].folded))


def _is_name(line: Line) -> bool:
    opened = line.text[:1].isupper() or line.text[:1] == "@" or line.text[:1].isdigit() or line.size == 1
    return 1 <= line.size <= 4 and not line.stop and opened


def _talk_follows(lines: Sequence[Line], at: int) -> bool:
    """A signature must be followed soon by some text that is not itself a signature."""
    return any(not signed(line) and line.size >= 2 for line in lines[at + 1 : at + 4])


def _header_holds(lines: Sequence[Line], kinds: Mapping[int, Kind], at: int) -> bool:
    """After "Comments": a signature within six lines, or mostly talk in the first person without a reporter's words."""
    ahead = range(at + 1, min(len(lines), at + 13))
    for i in ahead:
        if RELATED_HEADER.fullmatch(lines[i].folded):
            break
        if _signature_at(lines, i) or (signed(lines[i]) and lines[i].size > 1):
            return True
    talk = [lines[i] for i in ahead if i not in kinds and lines[i].size >= 4][:4]
    return bool(talk) and sum(_is_talk(line) for line in talk) * 2 > len(talk)


def _is_talk(line: Line) -> bool:
    """A reader's own voice: I, you, exclamation; and no quotation, which a reporter would give such words in."""
    return not line.speech and (bool(_PERSONAL & set(line.words)) or "!" in line.text or line.text[:1].islower())


def _zone(lines: Sequence[Line], kinds: Mapping[int, Kind], start: int, found: dict[int, Kind]) -> int:
    """Fills the roles of the zone that opens at `start`; where it ends."""
    at = start
    while at < len(lines):
        line = lines[at]
        text = line.folded
        if at > start and _closes(line, text, kinds.get(at)):
            return at
        found[at] = _within(lines, kinds, at)
        at += 1
    return at


def _closes(line: Line, text: str, known: Kind | None) -> bool:
    if line.size <= 12 and RELATED_HEADER.fullmatch(text) and not _is_buttons(line):
        return True
    return bool(known and known.role in {"furniture", "credit"} and _ENDS.match(text))


def _within(lines: Sequence[Line], kinds: Mapping[int, Kind], at: int) -> Kind:
    line = lines[at]
    if signed(line) or _signature_at(lines, at) or _AGO.fullmatch(line.folded):
        return Kind("furniture", "signs a reader's comment")
    known = kinds.get(at)
    if known and known.role in {"furniture", "dateline", "byline"}:
        return Kind("furniture", known.reason)
    if line.size <= 12 and COMMENT_HEADER.fullmatch(line.folded):
        return Kind("furniture", "the head of the readers' comments")
    if _is_name(line) and (_next_is_mark(lines, at) or _begins(lines, at)):
        return Kind("furniture", "the name of a commenter")
    return Kind("comment", "a reader's comment: it stands under a commenter's name or the comments' head")


def _begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a line shaped like a name follows the comments' head or the buttons of the comment before."""
    before = lines[at - 1]
    named = all(word[:1].isupper() for word in lines[at].text.split())
    return named and (_is_buttons(before) or bool(COMMENT_HEADER.fullmatch(before.folded)))


def _next_is_mark(lines: Sequence[Line], at: int) -> bool:
    """A date or an age directly under a short line makes that line a name."""
    if at + 1 >= len(lines):
        return False
    text = lines[at + 1].folded
    if text.startswith("posted ") and lines[at + 1].size <= 9:
        return True
    return bool(_AGO.fullmatch(text)) or (
        lines[at + 1].size <= 9 and bool(re.match(r"(?:\w{3,9}\.? )?\d{1,2}", text)) and not lines[at + 1].prose
    )
