"""Words of a sentence as the rules see them: closed classes, likely finite verbs, time words, noun-phrase trimming.

No parser: a word is judged by lists of the closed classes, by its ending and by its capital. A quotation is one word
(`QUOTE`), so that rules see the frame round it.

>>> row = words("The two men, who fled, were found.")
>>> [w.key for w in row if is_finite(row, w.index)]
['fled', 'were', 'found']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.text import tokens

QUOTE = "“”"
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any each every no another several many few two"
    " three four five six seven eight nine ten one all both most other more".split()
)
PRONOUNS = frozenset("he she they it we i you there who".split())
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto over under after before during through throughout between among against"
    " about around near since until till within without across along behind beyond despite toward towards upon amid"
    " inside outside off via per like as than".split()
)
SUBORDINATORS = frozenset(
    "that because although though while whereas unless if when whenever where as since before after until once so"
    " whether but lest".split()
)
AUXILIARIES = frozenset(
    "is are was were am be been being has have had do does did will would can could may might must shall should cannot"
    " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't"
    " shouldn't ain't 's 're 've 'll 'd".split()
)
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "n't", "'m")
_PASTS = frozenset(
    "fled came went took made got gave saw felt left lost won met ran held kept led fell rose grew began began broke"
    " brought built bought caught chose drew drove ate flew forgot froze heard hid hit hurt knew laid lay lent let lit"
    " meant paid put quit rode rang sang sank sat sent set shook shot shut slept sold sought spent spoke spread stood"
    " stole struck stuck swam swept swore taught tore told thought threw understood woke wore wrote found fought said"
    " became became blew dug fed cut cost burst shed split bore bled dealt drank fought hung knelt leapt slid spun"
    " sprang stung strode wept wound overcame overtook withdrew undertook upheld".split()
)
_ADVERBS = frozenset(
    "also later earlier then now still already again often never ever always even just only further too meanwhile soon"
    " once thus therefore instead however yet first finally not sometimes usually repeatedly long since nonetheless"
    " nevertheless early late today yesterday tomorrow tonight".split()
)
_NOT_ADVERBS = frozenset("family italy july early assembly reply supply elderly anomaly monopoly rally bully".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec".split()
)
_TIMES = (
    WEEKDAYS | MONTHS
    | frozenset(
        "today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year day weekend"
        " hour hours days weeks months years minutes time spring summer autumn fall winter overnight ago recently"
        " earlier later last next this late early previous same following past moment then gmt a.m p.m".split()
    )
)  # fmt: skip
_TIME_ADJECTIVES = frozenset("last next late early previous same following past local".split())
_CLOCK = MONTHS | {"a.m", "p.m", "am", "pm", "gmt", "days", "hours", "weeks", "years", "months", "minutes"}
_NOT_PAST = frozenset(
    "need seed feed speed weed deed breed shed sled fed indeed hundred kindred sacred naked wicked bed red united led"
    " armed unidentified so-called alleged limited advanced experienced wounded injured displaced detailed".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its number in the sentence and its folded form (`key`)."""

    index: int
    start: int
    end: int
    text: str
    key: str


def words(text: str, start: int = 0, end: int | None = None, *, quoted: Sequence[tuple[int, int]] = ()) -> list[Word]:
    """The words of `text[start:end]`; each range of `quoted` (with its marks) becomes one word `QUOTE`."""
    stop = len(text) if end is None else end
    row: list[Word] = []
    at = start
    for left, right in quoted:
        _append(row, text, at, left)
        row.append(Word(len(row), left, right, QUOTE, QUOTE))
        at = right
    _append(row, text, at, stop)
    return row


def _append(row: list[Word], text: str, start: int, end: int) -> None:
    for token in tokens(text, start, end):
        row.append(Word(len(row), token.start, token.end, token.text, token.text.casefold().replace("’", "'")))


def is_capital(word: Word) -> bool:
    """Whether the word begins with a capital letter."""
    return word.text[0].isupper()


def is_adverb(word: Word) -> bool:
    """Whether the word is an adverb, by list or by its ending."""
    key = word.key
    if key in _ADVERBS:
        return True
    name = word.index > 0 and is_capital(word)  # "Kelly"
    return key.endswith("ly") and len(key) > 4 and not name and key not in _NOT_ADVERBS


def is_time(word: Word) -> bool:
    """Whether the word belongs to an expression of time."""
    return word.key in _TIMES


def is_number(word: Word) -> bool:
    """Whether the word begins with a digit."""
    return word.text[0].isdigit()


def is_finite(row: Sequence[Word], index: int) -> bool:
    """Whether the word is likely a finite verb: an auxiliary, a past form, or follows a subject pronoun."""
    word = row[index]
    key = word.key
    if key in AUXILIARIES or key.endswith("n't"):
        return not (index and is_capital(word) and key in ("may", "will"))  # a month, a name
    before = row[index - 1].key if index else ""
    if "'" in key and key.endswith(_CONTRACTED) and key.split("'")[0] in PRONOUNS | {"that", "what"}:
        return True
    if before in ("he", "she", "they", "it", "we", "i", "you") and key.isalpha() and not is_adverb(word):
        return True
    if is_capital(word) and index:
        return False
    if key in _NOT_PAST:
        following = row[index + 1] if index + 1 < len(row) else None
        return following is not None and (following.key in DETERMINERS or is_number(following))
    return _is_past(key, before)


def _is_past(key: str, before: str) -> bool:
    if before in DETERMINERS or before in PREPOSITIONS or before.endswith("ly"):
        return key in _PASTS and before not in DETERMINERS and before not in PREPOSITIONS
    if key in _PASTS:
        return True
    return key.endswith("ed") and len(key) > 3 and before != "-"


def has_finite(row: Sequence[Word], start: int, end: int) -> bool:
    """Whether any word from `start` up to `end` is likely a finite verb."""
    return any(is_finite(row, i) for i in range(start, end))


def skip_time(row: Sequence[Word], at: int, end: int) -> int:
    """The index after an expression of time that begins at `at` ("on Monday", "late last month"), or `at`."""
    i = at
    while i < end and row[i].key in ("late", "early", "earlier", "later"):
        i += 1
    if i < end and row[i].key in ("on", "in", "at", "by", "since", "during", "from", "of"):
        i += 1
    first = i
    while i < end and _of_time(row, i, end, opened=i > first):
        i += 1
    return i if i > first or (i > at and row[i - 1].key in ("later", "earlier")) else at


def _of_time(row: Sequence[Word], at: int, end: int, *, opened: bool) -> bool:
    word = row[at]
    following = row[at + 1] if at + 1 < end else None
    if word.key == "local":  # "8 a.m. local time", but "local fishermen"
        return following is not None and following.key == "time"
    if is_time(word):
        return word.key != "may" or opened or (is_capital(word) and at > 0)
    if word.key.isdigit():
        year = (
            len(word.key) == 4 and word.key[:2] in ("19", "20") and at > 0 and row[at - 1].key in ("in", ",", *MONTHS)
        )
        beside = (at > 0 and row[at - 1].key in MONTHS) or (following is not None and following.key in _CLOCK)
        return year or beside
    if following is None or word.key not in ("the", "a", "same", ","):
        return False
    if word.key == ",":
        return following.key.isdigit() and opened
    return is_time(following) and (following.key not in _TIME_ADJECTIVES or (at + 2 < end and is_time(row[at + 2])))
