"""The sets the pipeline is trained on, each report or passage as one `Example`: words, and what is known of them.

Only sets whose licence lets weights be trained on them are read here; a layer that a set does not have is None, and a
word whose answer a set leaves open is UNKNOWN in that layer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.language.peoples import DEMONYMS
from rashomon.language.text import sentences
from rashomon.language.titles import TITLES
from training.corpus.corpus import reports

UNKNOWN = -1
NAMES = {
    "person": "person", "per": "person", "organization": "organization", "organisation": "organization",
    "org": "organization", "place": "place", "location": "place", "loc": "place", "nationality": "group",
    "group": "group",
}  # fmt: skip
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank: characters, and its tags; `head` counts words of the text, its own number at the root;
    `more` is what stands in its last column.
    """

    start: int
    end: int
    upos: str
    xpos: str
    feats: str
    lemma: str
    head: int
    dep: str
    opens: bool
    more: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name's characters; type None where the set leaves open what, or whether, it is one."""

    start: int
    end: int
    type: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's parts, ranges of characters each."""

    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the layers its set has; at `open_cues` it does not say whether a cue stands there."""

    set: str
    id: str
    text: str
    words: tuple[Word, ...] | None = None
    names: tuple[Name, ...] | None = None
    said: tuple[Said, ...] | None = None
    open_cues: tuple[Range, ...] = ()
    held_out: bool = False
    weight: float = 1.0


def treebank(path: Path, *, held_out: bool = False, name: str = "ewt") -> Iterator[Example]:
    """The documents of a CoNLL-U file; paragraphs are parted by line breaks."""
    text, document = "", ""
    words: list[Word] = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.split("\n")
        opened = next((line for line in lines if line.startswith("# newdoc")), None)
        if opened is not None:
            if words:
                yield Example(name, document, text, tuple(words), held_out=held_out)
            text, words, document = "", [], opened.split("=")[-1].strip()
        if text and any(line.startswith("# newpar") for line in lines):
            text = text.rstrip() + "\n"
        text = _sentence(lines, text, words)
    if words:
        yield Example(name, document, text, tuple(words), held_out=held_out)


def _sentence(lines: Sequence[str], text: str, words: list[Word]) -> str:
    """One sentence's words added to `words`; the text with the sentence at its end."""
    first, joined_until, glue = len(words), 0, ""
    for line in lines:
        cells = line.split("\t")
        if len(cells) < 10 or "." in cells[0]:
            continue
        after = "" if "SpaceAfter=No" in cells[9] else " "
        if "-" in cells[0]:
            joined_until, glue = int(cells[0].split("-")[1]), after
            continue
        number = int(cells[0])
        if number <= joined_until:
            after = glue if number == joined_until else ""
        start = len(text)
        text += cells[1] + after
        head = len(words) if cells[6] == "0" else first + int(cells[6]) - 1
        lemma, upos, xpos, feats, dep = (cells[at] for at in (2, 3, 4, 5, 7))
        words.append(Word(start, start + len(cells[1]), upos, xpos, feats, lemma, head, dep, number == 1, cells[9]))
    return text


def gum(folder: Path) -> Iterator[Example]:
    """GUM's documents; every fifth of a genre, by name, is held out."""
    genres: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.conllu")):
        genres.setdefault(path.stem.split("_")[1], []).append(path)
    for paths in genres.values():
        for number, path in enumerate(paths):
            yield from treebank(path, held_out=number % 5 == 4, name="gum")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def named(path: Path, *, weight: float = 1.0) -> Iterator[Example]:
    """A set of names in the shape {"id", "text", "entities": [{"start", "end", "type"}]}."""
    for row in rows(path):
        text: str = row["text"]
        names = _names(text, row["entities"], part=path.stem == "meantime")
        yield Example(path.stem, str(row["id"]), text, names=names, weight=weight)


def _names(text: str, entities: Sequence[dict[str, Any]], *, part: bool) -> tuple[Name, ...]:
    """The names as this project counts them: without titles and articles, nested ones left to the longest.

    Left open are names that may be ours or not, and demonyms, which most sets leave unmarked; with `part`, for a set
    that marks only the beginning of each text, also names in lower case and all that comes after the last name.
    """
    found: list[Name] = []
    for entity in sorted(entities, key=lambda e: (e["start"], -e["end"])):
        start, end, called = entity["start"], entity["end"], entity["type"].lower()
        nominal = "syntax" in entity and not (entity["syntax"] or "").endswith("NAM")
        if called not in {*NAMES, _OTHER} or nominal or (found and start < found[-1].end):
            continue
        kind = NAMES.get(called)
        bare = _bare(text, start, end, kind)
        found.append(Name(bare, end, kind if text[bare:end][:1].isupper() or not part else None))
    if part and found:
        found.append(Name(found[-1].end, len(text), None))
    found += [Name(*m.span(), None) for m in _PEOPLE.finditer(text) if m.group().casefold() in DEMONYMS]
    return tuple(found)


_OTHER = "misc"  # the type of names that may be ours or not
_PEOPLE = re.compile(r"\b[A-Z][a-z]+\b")
_LEADING = re.compile(r"(\w+)\.?\s+")


def _bare(text: str, start: int, end: int, kind: str | None) -> int:
    """Where a name begins without its article or titles."""
    while (word := _LEADING.match(text, start, end)) is not None:
        titled = kind == "person" and word.group(1).casefold() in TITLES
        if not titled and word.group(1).casefold() != "the":
            break
        start = word.end()
    return start


def breaks(example: Example) -> list[int]:
    """Where an encoder's window may begin: at sentences, as far as they are known or can be guessed."""
    if example.words is not None:
        return [word.start for word in example.words if word.opens]
    return [sentence.start for sentence in sentences(example.text)]


def corpus(folder: Path) -> Iterator[Example]:
    """Our own reports."""
    for report in reports(folder):
        names = tuple(Name(name.start, name.end, name.type) for name in report.names)
        said = tuple(
            Said(tuple(s.cue), tuple(s.source), tuple((piece.start, piece.end) for piece in s.content))
            for s in report.statements
        )
        yield Example("corpus", report.id, report.text, names=names, said=said, held_out=report.held_out, weight=3.0)


def every(data: Path, own: Path) -> Iterator[Example]:
    """All sets, in a fixed order."""
    yield from treebank(data / "treebank" / "ewt-train.conllu")
    yield from treebank(data / "treebank" / "ewt-dev.conllu", held_out=True)
    yield from gum(data / "treebank" / "gum")
    for name, weight in (("wikigold", 1.0), ("crossner", 1.0), ("re3d", 1.0)):
        yield from named(data / "ner" / f"{name}.jsonl", weight=weight)
    yield from named(data / "timex" / "meantime.jsonl")
    yield from corpus(own)
