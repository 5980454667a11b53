"""Reports laid out for comparison: their words by key and stem, in sentences, with what is quoted and what is prose.

Documents in, one `Page` each out, in order of document id. Only words of the roles a reporter or an agency writes
count: furniture and comments never do. How telling a word is, is measured on the set itself: what
every report of it says tells nothing about who copied whom.

>>> from rashomon.records import Block, Document
>>> text = 'The dam broke. "We ran," he said.'
>>> (page,) = lay([Document(id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None,
...     agencies=(), byline=None, language=None, published=None, published_reason=None,
...     blocks=(Block(start=0, end=len(text), role="body", reason=""),))])
>>> page.keys, page.sentences, [word.key for word, said in zip(page.words, page.quoted) if said]
(('the', 'dam', 'broke', 'we', 'ran', 'he', 'said'), ((0, 3), (3, 7)), ['we', 'ran'])
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.language import quotes
from rashomon.language.closed_class import is_function, stem
from rashomon.language.house_style import Word, words
from rashomon.language.text import sentences
from rashomon.records import Block, Document

WRITTEN = frozenset({"body", "inserted"})  # what is about something else was written, and copied, all the same
READ = WRITTEN | {"heading", "title", "caption", "credit"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A report's words. `sentences` are half-open ranges of word numbers; the rest has one entry a word.

    `content`: no function word. `prose`: the reporter's own words, body text outside quotation marks,
    each sentence once. `name`: begins
    with a capital where no sentence does.
    """

    document: Document
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    ends: tuple[tuple[int, int], ...]
    content: tuple[bool, ...]
    quoted: tuple[bool, ...]
    prose: tuple[bool, ...]
    name: tuple[bool, ...]
    telling: tuple[float, ...] = ()
    codes: tuple[int, ...] = ()

    @property
    def length(self) -> int:
        """How many words of content the reporter's own prose has."""
        return sum(own and full for own, full in zip(self.prose, self.content, strict=True))


def lay(documents: Iterable[Document]) -> tuple[Page, ...]:
    """The pages of a set of reports, by document id; one is empty when no block of it counts."""
    pages = [_lay(document) for document in sorted(documents, key=lambda d: d.id)]
    known = Counter(stem for page in pages for stem in set(page.stems))
    most = math.log((len(pages) + 2) / 2)
    worth = {
        stem: min(1.0, max(0.0, math.log((len(pages) + 2) / count) / most)) if most else 1.0
        for stem, count in known.items()
    }
    codes = {stem: code for code, stem in enumerate(known)}
    return tuple(
        replace(
            page,
            telling=tuple(worth[s] if full else 0.0 for s, full in zip(page.stems, page.content, strict=True)),
            codes=tuple(codes[s] for s in page.stems),
        )
        for page in pages
    )


def closes(page: Page, number: int) -> bool:
    """Whether a word ends a group of words, as a noun does: no word of content follows at once."""
    last = number + 1 >= len(page.words)
    between = "." if last else page.document.text[page.words[number].end : page.words[number + 1].start]
    return not page.keys[number].endswith("ed") and (bool(between.strip()) or not page.content[number + 1])


def _lay(document: Document) -> Page:
    """The page of one document, all but how telling its words are."""
    found: list[Word] = []
    ranges: list[tuple[int, int]] = []
    ends: list[tuple[int, int]] = []
    body: list[bool] = []
    seen: set[tuple[str, ...]] = set()
    for block in document.blocks:
        if block.role in READ:
            for sentence in sentences(document.text, block.start, block.end):
                own = words(document.text, sentence.start, sentence.end)
                if own:
                    ranges.append((len(found), len(found) + len(own)))
                    ends.append((sentence.start, sentence.end))
                    said = tuple(word.key for word in own)
                    body += [block.role in WRITTEN and said not in seen] * len(own)
                    found += own
                    seen.add(said)
    quoted = _quoted(document, found)
    keys = tuple(word.key for word in found)
    return Page(
        document=document,
        words=tuple(found),
        keys=keys,
        stems=tuple(stem(key) for key in keys),
        sentences=tuple(ranges),
        ends=tuple(ends),
        content=tuple(not is_function(key) for key in keys),
        quoted=quoted,
        prose=tuple(own and not said for own, said in zip(body, quoted, strict=True)),
        name=tuple(_names(document.text, found, {start for start, _ in ranges})),
    )


def _quoted(document: Document, found: Sequence[Word]) -> tuple[bool, ...]:
    """Which words stand between quotation marks."""
    blocks: Iterable[Block] = (block for block in document.blocks if block.role in READ)
    spoken = quotes.find(document.text, [(block.start, block.end) for block in blocks])
    marks: list[bool] = []
    at = 0
    for word in found:
        while at < len(spoken) and spoken[at].end <= word.start:
            at += 1
        marks.append(at < len(spoken) and spoken[at].start <= word.start)
    return tuple(marks)


def _names(text: str, found: Sequence[Word], openers: set[int]) -> Iterable[bool]:
    """Which words are written as names: a capital, not at the beginning of a sentence or a quotation."""
    for number, word in enumerate(found):
        first = number in openers or text[max(0, word.start - 1) : word.start] in set("\"“‘'(")
        yield text[word.start].isupper() and not first and not is_function(word.key)
