"""What a cue reports: where the content lies before or after it, and what beside it is not content.

The words of a unit and word numbers in, half-open ranges of word numbers out, None where there is no content.

>>> from rashomon.language.phrases import words
>>> row = words(", and the dam held.")
>>> trimmed(row, 0, sentence_end(row, 0))
(2, 5)
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Word,
    has_finite,
    is_adverb,
    is_capital,
    is_finite,
    is_number,
    skip_time,
)
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Range

_STOPS = frozenset((".", "!", "?", "…", ";"))
_HEARERS = frozenset("reporters journalists parliament congress lawmakers viewers listeners investors residents police"
                     " supporters people officials television radio state".split())  # fmt: skip
_PARTICLES = frozenset("out up down away back forward together".split())
_QUESTIONS = frozenset("how what why whether where who".split())
_COMMENTS = frozenset("which who where but while although though whereas even".split())
_FINDING = 3  # words that a finding without a clause has at least
_MEDIUM = frozenset("in on at to during through via by from after before with".split())


def sentence_end(row: Sequence[Word], at: int) -> int:
    """The end of the words without the stops that close the unit, not before `at`."""
    end = len(row)
    while end > at and (row[end - 1].key in _STOPS or row[end - 1].key in ("”", '"', "'", "’", ":")):
        end -= 1
    return end


def before(row: Sequence[Word], end: int, *, low: int = 0) -> Range | None:
    """What stands before the source or cue at `end`, when a comma or a quotation parts it from them."""
    if end <= low:
        return None
    if row[end - 1].key == QUOTE:
        return trimmed(row, low, end)
    if row[end - 1].key in (",", "—", "–", "-"):
        return trimmed(row, low, end - 1)
    return trimmed(row, low, end) if row[end].key == "according" else None


def trimmed(row: Sequence[Word], start: int, end: int) -> Range | None:
    """The range without punctuation and conjunctions at its ends, None when nothing is left."""
    while start < end and (row[start].key in (",", ":", ";", "—", "–", "-", ".") or row[start].key in ("and", "but")):
        start += 1
    while end > start and (row[end - 1].key in (",", ":", ";", "—", "–", "-") or row[end - 1].key in _STOPS):
        end -= 1
    return (start, end) if start < end else None


def is_lead(row: Sequence[Word], pre: Range) -> bool:
    """Whether what stands before is only an adverbial ("On Monday", "In a statement", "However")."""
    start, end = pre
    if any(row[i].key == QUOTE for i in range(start, end)):
        return False
    return row[start].key in SUBORDINATORS - {"that"} or not has_finite(row, start, end)


def is_content_before(row: Sequence[Word], pre: Range, source: Range, begin: int, *, alone: bool) -> bool:
    """Whether what stands before is what was said: when nothing follows the cue (`alone`), or it only interrupts."""
    if alone:
        return _is_reported(row, pre)
    first = begin + 1 if begin < len(row) and row[begin].key == "," else begin
    resumed = first < len(row) and row[first - 1].key == "," and is_finite(row, first)
    return (resumed or not is_lead(row, pre)) and _is_tag(row, source, begin)


def _is_reported(row: Sequence[Word], pre: Range) -> bool:
    """Whether what stands before can be what was said when nothing follows: a clause, or quoted words."""
    return has_finite(row, *pre) or any(row[i].key == QUOTE for i in range(*pre)) or pre[1] - pre[0] > 4


def _is_tag(row: Sequence[Word], source: Range, begin: int) -> bool:
    """Whether source and cue only tag what stands before them: a comma or a quotation follows, or the end."""
    if row[source[1] - 1].key == "," or begin >= len(row):
        return True
    return row[begin].key in (",", ".", QUOTE) or row[begin - 1].key == ","


def after(row: Sequence[Word], cue: Cue, begin: int, end: int) -> Range | None:
    """The content after the cue, None when there is none that its frame allows."""
    content = trimmed(row, begin, end)
    if content is None:
        return None
    start, stop = content
    has_quote = any(row[i].key == QUOTE for i in range(start, stop))
    that = start > 0 and row[start - 1].key in ("that", "whether", ":")
    if has_quote or that:
        return content
    infinitive = row[start].key == "to"
    if cue.frame == "that" and (row[start].key in _QUESTIONS or _is_clause(row, start, stop)):
        return content
    if has_finite(row, start, stop) and cue.frame in ("say", "tell") and not infinitive:
        return content
    if cue.frame == "tell":
        return _to_comma(row, content) if infinitive else None
    if cue.frame == "object" or vocabulary.takes_object(cue.lemma):
        return _to_comma(row, content) if _fits(row, cue, content) else None
    if cue.frame == "that":
        return None
    return content if stop - start > 3 and cue.frame == "say" and row[start].key not in _MEDIUM else None


def phrase(row: Sequence[Word], begin: int, end: int) -> Range | None:
    """The noun phrase of three words or more between the two places ("a fall of 3% in May"), up to its comma."""
    content = trimmed(row, begin, end)
    return _to_comma(row, content) if content is not None and content[1] - content[0] >= _FINDING else None


def _to_comma(row: Sequence[Word], content: Range) -> Range:
    """A content that is no clause ends at a comma behind which the reporter comments ("to stay, defying the mayor",
    "the plan, which failed").
    """
    start, stop = content
    for i in range(start + 1, stop - 1):
        following = row[i + 1].key
        if row[i].key == "," and (following in _COMMENTS or _is_participle(following)):
            return start, i
    return content


def _is_participle(key: str) -> bool:
    return key.endswith("ing") and len(key) > 5 and key not in ("including", "according", "during", "nothing")


def _is_clause(row: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the words begin with a subject and its verb ("found the dam had cracked")."""
    opens = row[start].key in DETERMINERS | PRONOUNS or is_capital(row[start]) or is_number(row[start])
    verb = next((i for i in range(start + 1, min(stop, start + 8)) if is_finite(row, i)), None)
    return opens and verb is not None and row[verb - 1].key not in ("who", "which", "that", ",")


def _fits(row: Sequence[Word], cue: Cue, content: Range) -> bool:
    """Whether a content without a clause is of the kind the verb takes: "to …", "for …", "… at 12"."""
    inside = {row[i].key for i in range(*content)}
    if cue.lemma == "call":
        return row[content[0]].key in ("for", "on") or _is_named(row, content)
    linked = vocabulary.link(cue.lemma)
    if linked is not None and linked not in inside:
        return False
    if cue.lemma == "put":
        figure = "at" in inside and any(is_number(row[i]) for i in range(*content))
        return figure and row[content[0]].key not in PREPOSITIONS | _PARTICLES
    return "to" in inside if vocabulary.needs_infinitive(cue.lemma) else True


def _is_named(row: Sequence[Word], content: Range) -> bool:
    """Whether the words are a thing and what it is called: "it a failure", "the charges a “farce”"."""
    start, stop = content
    articles = [i for i in range(start + 1, min(stop - 1, start + 10)) if row[i].key in ("a", "an")]
    return bool(articles) and row[articles[0] - 1].key not in PREPOSITIONS | {"and", "or", ","}


def rest(row: Sequence[Word], begin: int, end: int) -> Range | None:
    """The second half of a content that source and cue stand in the middle of."""
    content = trimmed(row, begin, end)
    if content is None or row[content[0]].key.endswith("ing") or row[content[0]].key in ("who", "which", "as", "after"):
        return None
    if any(row[i].key == QUOTE for i in range(*content)):
        return content
    return content if has_finite(row, *content) else None


def skip_that(row: Sequence[Word], at: int) -> int:
    """After a "that" at `at`, else `at`."""
    return at + 1 if at < len(row) and row[at].key == "that" else at


def skip_adjuncts(row: Sequence[Word], cue: Cue, at: int, end: int) -> int:
    """Where the content begins after the cue: past the hearer, the day, the medium, "that"."""
    infinitive = cue.frame in ("object", "that") or vocabulary.needs_infinitive(cue.lemma)
    if at < end and row[at].key == "to" and infinitive:
        return at
    i = after_hearer(row, at, end) if cue.frame == "tell" else at
    if cue.frame == "tell" and i > at and i + 1 < end and row[i].key == "to" and not _is_goal(row[i + 1]):
        return i
    that = next((j for j in range(i, min(end, i + 14)) if row[j].key == "that"), None)
    if that is not None and _leads_to(row, i, that):
        return that + 1
    moved = True
    while moved and i < end:
        moved = False
        later = skip_time(row, i, end)
        if later > i:
            i, moved = later, True
        elif row[i].key == "," and _opens(row, i + 1, end):
            i, moved = i + 1, True
        elif row[i].key in _MEDIUM:
            later = _medium(row, i, end)
            i, moved = later, later > i
    return skip_that(row, i)


def _is_goal(word: Word) -> bool:
    """Whether the word behind "to" begins a noun phrase, not an infinitive."""
    return word.key in DETERMINERS or is_capital(word) or is_number(word)


def _leads_to(row: Sequence[Word], at: int, that: int) -> bool:
    """Whether the words up to "that" are only when, where or how it was said."""
    if any(is_finite(row, j) or row[j].key == QUOTE for j in range(at, that)):
        return False
    first = row[at]
    return that == at or first.key in _MEDIUM or first.key == "," or is_adverb(first) or skip_time(row, at, that) > at


def _opens(row: Sequence[Word], at: int, end: int) -> bool:
    return at < end and row[at].key == QUOTE


def _medium(row: Sequence[Word], at: int, end: int) -> int:
    """After "in a statement", "at a rally in Elmouth": up to the comma, quotation or clause that follows, or `at`."""
    i = at + 1
    while i < end and row[i].key not in (",", QUOTE, ":", "that"):
        if is_finite(row, i):
            return next((j for j in range(at + 3, i) if _new_subject(row, j)), at)
        i += 1
    return i


def _new_subject(row: Sequence[Word], at: int) -> bool:
    """Whether the word begins a noun phrase that nothing before it governs."""
    number = is_number(row[at]) and row[at - 1].end < row[at].start  # not in "Elm24"
    opens = row[at].key in DETERMINERS or row[at].key in PRONOUNS - {"who"} or number
    return opens and row[at - 1].key not in PREPOSITIONS | DETERMINERS and row[at - 1].key not in ("and", "-")


def after_hearer(row: Sequence[Word], at: int, end: int) -> int:
    """After the one who is told: "reporters", "the daily Elmouth Post", "him"."""
    if at >= end:
        return at
    if row[at].key in ("him", "her", "them", "me", "us", "you", "it"):
        return at + 1
    i = at
    while i < end and row[i].key not in (",", QUOTE, ":", "that", "how", "what", "why", "to", "about"):
        if i > at and _new_subject(row, i):
            return i
        if is_finite(row, i):
            return _hearer_noun(row, at, i)
        i += 1
    return i


def _hearer_noun(row: Sequence[Word], at: int, verb: int) -> int:
    """Where the told clause begins when nothing marks it: after a plural hearer or a run of capitals."""
    for i in range(at, verb):
        if row[i].key in _HEARERS:
            return i + 1
    i = at
    while i < verb and (is_capital(row[i]) or row[i].key in DETERMINERS):
        i += 1
    return i if i < verb else at
