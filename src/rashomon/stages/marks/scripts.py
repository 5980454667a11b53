"""Names in scripts without capitals, found by the names that the reports also give in another script.

Lines and the mentions found by capitals in; `Mention`s out, under the key of the name whose consonants they share once
put into Latin letters. An article written onto its word is left out.

>>> from rashomon.stages.marks import casing, mentions
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("A medic, Marwan Daltaki, wept"), alone("مروان دلتكي")]
>>> [(mention.name, mention.key) for mention in find(lines, mentions.find(lines, casing.count(lines)))]
[('مروان دلتكي', 'marwan daltaki')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.language.names import skeleton
from rashomon.span import Span
from rashomon.stages.marks.evidence import Votes
from rashomon.stages.marks.mentions import Mention
from rashomon.stages.marks.words import Line, Word

_LONGEST = 5  # words of a name
_FEWEST = 4  # consonants that are enough to know a name by
_ARTICLE = "ال"


def find(lines: Iterable[Line], known: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions in caseless scripts of names that are `known` in others."""
    everywhere = _by_skeleton(known)
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in known:
        by_document[mention.span.document].append(mention)
    here = {identity: _by_skeleton(found) for identity, found in by_document.items()}
    return tuple(
        mention
        for line in lines
        for mention in _of_line(line, {**everywhere, **here.get(line.document.id, {})})
        if any(map(_is_caseless, line.words))
    )


def _by_skeleton(known: Iterable[Mention]) -> dict[str, str]:
    """The key of the first name (in order of keys) of every long enough skeleton."""
    keys: dict[str, str] = {}
    for key in sorted({mention.key for mention in known}):
        consonants = skeleton(key)
        if len(consonants) >= _FEWEST:
            keys.setdefault(consonants, key)
    return keys


def _of_line(line: Line, keys: Mapping[str, str]) -> Iterator[Mention]:
    at = 0
    while at < len(line.words):
        after = _match(line.words, at, keys) if _is_caseless(line.words[at]) else None
        if after is None:
            at += 1
        else:
            yield _mention(line, at, after, keys[_skeleton(line.words[at:after])])
            at = after


def _match(words: Sequence[Word], at: int, keys: Mapping[str, str]) -> int | None:
    end = at
    while end < len(words) and end - at < _LONGEST and _is_caseless(words[end]):
        end += 1
    return next((after for after in range(end, at, -1) if _skeleton(words[at:after]) in keys), None)


def _is_caseless(word: Word) -> bool:
    return word.is_word and word.text.lower() == word.text.upper()


def _skeleton(words: Iterable[Word]) -> str:
    return skeleton(" ".join(word.text.removeprefix(_ARTICLE) or word.text for word in words))


def _mention(line: Line, first: int, after: int, key: str) -> Mention:
    start, end = line.words[first].start, line.words[after - 1].end
    quote = line.document.text[start:end]
    name = " ".join(quote.split())
    return Mention(
        span=Span(document=line.document.id, start=start, end=end, quote=quote),
        name=name,
        key=key,
        forms=(name,),
        own=Votes(),
        votes=Votes(),
        description=None,
        left=(),
        right=(),
        plain=False,
    )
