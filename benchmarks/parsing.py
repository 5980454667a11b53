"""Sentences, words, tags, lemmas and dependencies of raw text, against hand annotation.

    python benchmarks/parsing.py [--gold FILE_OR_FOLDER] [--all] [--only GENRE] [--pipeline NAME_OR_FOLDER] [--out MADE]

GOLD is a CoNLL-U file, or a folder of them, of which only the documents held out of training are read (see `held_out`)
unless --all is given. Texts are rebuilt from it, an empty line between paragraphs; the pipeline (default: the one that
ships) reads each as it is, and its words are matched with the gold's by their characters. An interval of 95% by
bootstrap over documents stands beside each figure.

sentences   whole sentences, both ends right; boundaries: where a sentence begins, a document's first left out
tokens      F1 of words with the same characters
conll       as in the shared task of 2018: F1 over all words, punctuation too; a wrong word makes its relation wrong.
            `las` compares relations without their subtype ("nsubj" is "nsubj:pass"), `las full` with it
spacy       as spaCy's scorer: punctuation left out, a word that is a piece of one gold word stands for it, words that
            match none are wrong; relations with their subtype

The baseline: regular expressions for words and sentences, and every word hung on the next one.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bootstrap import intervals, total
from convention import SHARED, Task, finish
from rashomon.language import text as plain
from treebank import Page, Parse, Word, read

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PARSED = ("upos", "xpos", "lemma", "uas", "las", "las full")
_SETS: Mapping[str, Callable[[Parse], Set[object]]] = {
    "sentences": Parse.sentences,
    "boundaries": lambda parse: {parse.words[at].start for at in parse.openings[1:]},
    "tokens": lambda parse: {(word.start, word.end) for word in parse.words},
}
_BASELINE = ("sentences", "boundaries", "tokens", "conll uas", "spacy uas", "words")


def main() -> None:
    given = arguments()
    if not given.gold.exists():
        print(f"parsing.py: nothing measured, {given.gold} is not there")
        return
    pages = [page for path in files(given) for page in read(path)]
    if not pages:
        print(f"parsing.py: nothing measured, no document of {given.gold} is wanted")
        return
    texts = [page.text for page in pages]
    ours, speed = timed(texts, pipeline(given.pipeline))
    simple = [by_rule(text) for text in texts]
    finish(
        Task(gold=given.gold, documents=given.gold, out=given.out),
        made=[shown(page, parse) for page, parse in zip(pages, ours, strict=True)],
        table={
            given.pipeline or "rashomon": {**measured(pages, ours), "words/s": round(speed)},
            "baseline": {k: v for k, v in measured(pages, simple).items() if k.startswith(_BASELINE)},
        },
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=SHARED / "data" / "treebank" / "ewt-dev.conllu", help="CoNLL-U")
    parser.add_argument("--all", action="store_true", help="of a folder, every document: also those trained on")
    parser.add_argument("--only", default="", help="of a folder, the files with this in their name: a genre")
    parser.add_argument("--pipeline", default=None, help="a spaCy pipeline to measure instead of ours")
    parser.add_argument("--out", type=Path, default=None, help="where to write the predictions")
    return parser.parse_args()


def pipeline(name: str | None) -> Language:
    """The pipeline that ships, or another by name or folder."""
    from rashomon.language import model

    return model.load(name)


def held_out(paths: Iterable[Path]) -> list[Path]:
    """The files of a treebank never trained on: of each genre ("GUM_news_x": GUM_news) every fifth by name."""
    genres: dict[str, list[Path]] = {}
    for path in sorted(paths, key=lambda path: path.name):
        genres.setdefault(path.stem.rpartition("_")[0], []).append(path)
    return [path for genre in genres.values() for path in genre[4::5]]


def files(given: argparse.Namespace) -> list[Path]:
    """The files to read: one, or those of a folder that are wanted."""
    if given.gold.is_file():
        return [given.gold]
    found = sorted(given.gold.glob("*.conllu"))
    return [path for path in (found if given.all else held_out(found)) if given.only in path.name]


def timed(texts: Sequence[str], nlp: Language) -> tuple[list[Parse], float]:
    """Each text as the pipeline reads it, and the words a second of that one reading."""
    nlp(texts[0])
    began = time.perf_counter()
    docs = list(nlp.pipe(texts))
    taken = time.perf_counter() - began
    made = [parse_of(doc) for doc in docs]
    return made, sum(len(parse.words) for parse in made) / taken


def parse_of(doc: Doc) -> Parse:
    """A pipeline's document without its white-space words; what hangs on one is counted as a root."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(kept)}
    words = [
        Word(token.idx, token.idx + len(token), token.pos_, token.tag_, token.lemma_,
             place.get(token.head.i, at), token.dep_.lower())
        for at, token in enumerate(kept)
    ]  # fmt: skip
    firsts = (next((place[token.i] for token in sentence if token.i in place), None) for sentence in doc.sents)
    return Parse(tuple(words), tuple(first for first in firsts if first is not None))


def by_rule(text: str) -> Parse:
    """The baseline's reading."""
    words: list[Word] = []
    openings: list[int] = []
    for sentence in plain.sentences(text):
        openings.append(len(words))
        for token in plain.tokens(text, sentence.start, sentence.end):
            words.append(Word(token.start, token.end, "", "", "", len(words) + 1, ""))
        words[-1] = replace(words[-1], head=len(words) - 1)
    return Parse(tuple(words), tuple(openings))


def measured(pages: Sequence[Page], made: Sequence[Parse]) -> dict[str, Any]:
    """Every figure with its interval, and how much was read."""
    rows = [counts(page.gold, parse) for page, parse in zip(pages, made, strict=True)]
    bounds = intervals(rows, figures)
    cells = {name: f"{value:.4f} [{bounds[name][0]:.3f}-{bounds[name][1]:.3f}]"
             for name, value in figures(total(rows)).items()}  # fmt: skip
    return {"documents": len(rows), "words": sum(row["tokens gold"] for row in rows), **cells}


def figures(sums: Mapping[str, float]) -> dict[str, float]:
    """The figures that counts added up give."""
    found: dict[str, float] = {}
    for name in _SETS:
        right, gold, made = (sums[f"{name} {part}"] for part in ("right", "gold", "made"))
        found |= {f"{name} p": share(right, made), f"{name} r": share(right, gold)} if name != "tokens" else {}
        found[f"{name} f1"] = share(2 * right, gold + made)
    for name in _PARSED:
        found[f"conll {name}"] = share(2 * sums[name], sums["tokens gold"] + sums["tokens made"])
    for name in ("uas", "las"):
        found[f"spacy {name}"] = share(2 * sums[f"spacy {name}"], sums["spacy gold"] + sums[f"spacy {name} made"])
    return found


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def counts(gold: Parse, made: Parse) -> dict[str, int]:
    """What is counted in one document."""
    row: dict[str, int] = {}
    for name, of in _SETS.items():
        known, found = of(gold), of(made)
        row |= {f"{name} gold": len(known), f"{name} made": len(found), f"{name} right": len(known & found)}
    return row | conll(gold, made) | like_spacy(gold, made)


def conll(gold: Parse, made: Parse) -> dict[str, int]:
    """How many words are right in each column, of those with the same characters."""
    place = {(word.start, word.end): at for at, word in enumerate(made.words)}
    row = dict.fromkeys(_PARSED, 0)
    for number, known in enumerate(gold.words):
        at = place.get((known.start, known.end))
        if at is None:
            continue
        found, head = made.words[at], gold.words[known.head]
        row["upos"] += known.upos == found.upos
        row["xpos"] += known.xpos == found.xpos
        row["lemma"] += known.lemma == found.lemma
        if (known.head == number) == (found.head == at) and place.get((head.start, head.end)) == found.head:
            row["uas"] += 1
            row["las"] += known.relation.partition(":")[0] == found.relation.partition(":")[0]
            row["las full"] += known.relation == found.relation
    return row


def like_spacy(gold: Parse, made: Parse) -> dict[str, int]:
    """What spaCy's scorer counts: distinct relations between gold words, and wrong ones of words that are none."""
    owner = {char: at for at, word in enumerate(gold.words) for char in range(word.start, word.end)}
    owners = [{owner.get(char) for char in range(word.start, word.end)} for word in made.words]
    known = {(at, word.head, word.relation) for at, word in enumerate(gold.words) if word.relation != "punct"}
    found, lost = set(), 0
    for at, word in enumerate(made.words):
        if word.relation == "punct":
            continue
        if len(owners[at]) == len(owners[word.head]) == 1:
            found.add((*owners[at], *owners[word.head], word.relation))
        else:
            lost += 1
    arcs = {arc[:2] for arc in known}, {arc[:2] for arc in found}
    return {
        "spacy gold": len(known), "spacy uas": len(arcs[0] & arcs[1]), "spacy uas made": len(arcs[1]) + lost,
        "spacy las": len(known & found), "spacy las made": len(found) + lost,
    }  # fmt: skip


def shown(page: Page, parse: Parse) -> dict[str, Any]:
    """A document's reading as a row: each word's characters, tags, lemma, head and relation."""
    words = [[w.start, w.end, w.upos, w.xpos, w.lemma, w.head, w.relation] for w in parse.words]
    return {"id": page.id, "sentences": sorted(parse.sentences()), "words": words}


if __name__ == "__main__":
    main()
