"""Copies with known truth: are the passages of a report found that was cut, edited, reordered, spliced or spun?

    python benchmarks/copying.py [--wordnet FOLDER] [--origins N] [--others N] [--seed SEED] [--kinds KIND …]

For each way of copying, reports of the project's own corpus are origins, one report is made of each, and other
reports, among them ones of the same kind of event in the same country, stand by. None has a date or a credit. Printed:

- characters: of the truth's, how many a found passage holds that holds their origin too (recall); of those in found
  passages, how many come from where the passage says (precision);
- passages: of the origins' sentences, six words or more, of which over half is covered on both sides by one passage;
- families, by pairs of reports; reports recognised as spun, and others said to be.

Peers, in the same run: five-word shingles (families by containment, passages their runs) and difflib's matching blocks
of three words or more, which is told which pairs to compare. Synonyms are WordNet's where FOLDER has it (Debian's
package `wordnet-base` does), else stand-ins.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import reworking
import thesaurus
from convention import render
from rashomon.records import Document, Source
from rashomon.stages import bodies, documents
from rashomon.stages.copies import finding, pages, spinning
from reworking import Tie

ROOT = Path(__file__).resolve().parents[1]
SIX = 6  # words from which a sentence counts as a passage
CONTAINED = 0.2  # of the shorter report's shingles, from which the peer ties two reports
BLOCK = 3  # words of a matching block that counts
KINDS = ("cut", "edited", "reordered", "recast", "spliced", "spun 10%", "spun 30%", "spun 50%", "rewritten")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage of one report and of another, by their names: half-open ranges of characters."""

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int

    def turned(self) -> Shared:
        """The same seen from the other report."""
        return Shared(self.b, self.b_start, self.b_end, self.a, self.a_start, self.a_end)


@dataclass(frozen=True, slots=True)
class Made:
    """A set with its truth: texts by name, and by each made report's name its origin's and the ties."""

    texts: Mapping[str, str]
    ties: Mapping[Pair, Sequence[Tie]]
    spun: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What a system says about a set."""

    passages: Sequence[Shared]
    families: Sequence[Collection[str]]
    spun: Collection[str]
    seconds: float


def main() -> None:
    given = arguments()
    reports = corpus()
    words = thesaurus.find(given.wordnet, re.findall(r"\b[a-z]{3,}\b", " ".join(text for _, text in reports)))
    sets = {kind: make(reports, kind, words, given) for kind in given.kinds}
    print(
        f"synonyms: {words.name}; {given.origins} origins and {given.others} other reports a row; seed {given.seed!r}\n"
    )
    for name in given.systems:
        print(name)
        print(render({kind: scored(made, SYSTEMS[name](made)) for kind, made in sets.items()}), "\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="the folder of data.noun")
    parser.add_argument("--origins", type=int, default=60)
    parser.add_argument("--others", type=int, default=120)
    parser.add_argument("--seed", default="copies")
    parser.add_argument("--systems", nargs="+", choices=tuple(SYSTEMS), default=tuple(SYSTEMS))
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    return parser.parse_args()


def corpus() -> list[tuple[str, str]]:
    """The corpus's reports of some length, by kind of event and country, so that neighbours tell of like events."""
    sys.path.append(str(ROOT))  # its reader is beside the package, not in it
    from training.corpus import corpus

    told = sorted(corpus.reports(), key=lambda report: (report.event, report.country, report.id))
    return [(report.id, report.text) for report in told if len(report.text) > 900]


def make(reports: Sequence[tuple[str, str]], kind: str, words: thesaurus.Thesaurus, given: argparse.Namespace) -> Made:
    """The set for one way of copying; origins and others are neighbours in turn."""
    each = given.origins + given.others + given.origins
    first = Random(given.seed).randrange(max(1, len(reports) - each))
    chosen = reports[first : first + each]
    origins = chosen[:: max(1, len(chosen) // given.origins)][: given.origins]
    rest = [report for report in chosen if report not in origins]
    hosts, rest = rest[: given.origins], rest[given.origins :]  # the hosts themselves are in no set
    beyond = [line for report in reports if report not in chosen for line in report[1].split("\n")]
    strange = [line for line in beyond if 60 < len(line) < 200]
    texts, ties = {**dict(origins), **dict(rest)}, {}
    for number, ((name, text), (_, host)) in enumerate(zip(origins, hosts, strict=False)):
        change = way(kind, words, host, strange[number :: given.origins])
        done = change(reworking.bits(text), Random(f"{given.seed} {kind} {name}"))
        texts[f"{name} made"], ties[f"{name} made", name] = reworking.finished(done)
    machine = kind.startswith(("spun", "rewritten"))
    return Made(texts, ties, frozenset(made for made, _ in ties if machine))


def way(kind: str, words: thesaurus.Thesaurus, host: str, strange: Sequence[str]) -> reworking.Change:
    """One way of copying; a host for what is spliced, and sentences of other reports for what is edited."""
    if kind.startswith("spun"):
        return reworking.spun(int(kind.removeprefix("spun ").removesuffix("%")) / 100, words)
    ways: dict[str, reworking.Change] = {
        "cut": reworking.cut, "edited": reworking.edited(strange), "reordered": reworking.reordered,
        "recast": reworking.recast, "rewritten": reworking.rewritten(words),
        "spliced": lambda draft, random: reworking.spliced(host, draft, random),
    }  # fmt: skip
    return ways[kind]


def ours(made: Made) -> Found:
    """What the copies stage finds, documents read and their blocks told as in the whole job."""
    reports, names = read(made.texts)
    began = time.perf_counter()
    copies, _, families, _ = finding.find(reports, ())
    seconds = time.perf_counter() - began
    laid = pages.lay(reports)
    spun = {names[laid[number].document.id] for number in spinning.find(laid, finding.shared(laid))}
    passages = [
        Shared(names[c.a.document], c.a.start, c.a.end, names[c.b.document], c.b.start, c.b.end) for c in copies
    ]
    return Found(passages, [{names[d] for d in family.documents} for family in families], spun, seconds)


def read(texts: Mapping[str, str]) -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents with their blocks' roles, and the name of each by its id."""
    sources = [Source(path=f"{n}.txt", data=texts[n].encode(), media="text/plain") for n in sorted(texts)]
    found = [documents.read(source)[0] for source in sources]
    names = {document.id: name for document, name in zip(found, sorted(texts), strict=True)}
    return bodies.label(tuple(found))[0], names


def tokens(text: str) -> list[tuple[str, int, int]]:
    return [(found.group().casefold(), *found.span()) for found in re.finditer(r"\w+", text)]


def shingles(made: Made) -> Found:
    """The peer: pairs that share shingles of five words; their runs are passages, containment makes families."""
    began = time.perf_counter()
    words = {name: tokens(text) for name, text in made.texts.items()}
    index: defaultdict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for name, found in words.items():
        for at, gram in enumerate(zip(*([word for word, _, _ in found[n:]] for n in range(5)), strict=False)):
            index[gram].append((name, at))
    shared: defaultdict[Pair, set[tuple[int, int]]] = defaultdict(set)
    for places in index.values():
        for (a, i), (b, j) in combinations(places, 2):
            if a != b:
                shared[a, b].add((i, j))
    passages = [one for pair, starts in shared.items() for one in _runs(words, pair, starts)]
    ties = [
        (a, b)
        for (a, b), starts in shared.items()
        if len({i for i, _ in starts}) >= CONTAINED * (min(len(words[a]), len(words[b])) - 4)
    ]
    return Found(passages, joined(ties), (), time.perf_counter() - began)


def _runs(
    words: Mapping[str, Sequence[tuple[str, int, int]]], pair: Pair, starts: set[tuple[int, int]]
) -> Iterator[Shared]:
    for i, j in sorted(starts):
        if (i - 1, j - 1) not in starts:
            size = 5
            while (i + size - 4, j + size - 4) in starts:
                size += 1
            yield _passage(words, pair, (i, j, size))


def _passage(words: Mapping[str, Sequence[tuple[str, int, int]]], pair: Pair, run: tuple[int, int, int]) -> Shared:
    (a, b), (i, j, size) = pair, run
    return Shared(a, words[a][i][1], words[a][i + size - 1][2], b, words[b][j][1], words[b][j + size - 1][2])


def blocks(made: Made) -> Found:
    """The peer: difflib's matching blocks of each made report and its origin; a family where they cover a fifth."""
    began = time.perf_counter()
    words = {name: tokens(text) for pair in made.ties for name in pair for text in [made.texts[name]]}
    passages: list[Shared] = []
    ties: list[Pair] = []
    for a, b in made.ties:
        matcher = SequenceMatcher(None, [w for w, _, _ in words[a]], [w for w, _, _ in words[b]], autojunk=False)
        found = [block for block in matcher.get_matching_blocks() if block.size >= BLOCK]
        passages += [_passage(words, (a, b), (block.a, block.b, block.size)) for block in found]
        if sum(block.size for block in found) >= CONTAINED * min(len(words[a]), len(words[b])):
            ties.append((a, b))
    return Found(passages, joined(ties), (), time.perf_counter() - began)


def joined(ties: Iterable[Pair]) -> list[set[str]]:
    """The connected parts of some ties."""
    parts: list[set[str]] = []
    for pair in ties:
        touched = [part for part in parts if part & set(pair)]
        parts = [part for part in parts if part not in touched] + [set(pair).union(*touched)]
    return parts


def scored(made: Made, found: Found) -> dict[str, Any]:
    """One system's row for a set."""
    between: defaultdict[Pair, list[Shared]] = defaultdict(list)
    for passage in found.passages:
        between[passage.a, passage.b].append(passage)
        between[passage.b, passage.a].append(passage.turned())
    held = total = right = sentences = 0
    for (name, origin), ties in made.ties.items():
        here = between[name, origin]
        ties = [tie for tie in ties if made.texts[name][tie.start].isalnum()]
        total += sum(made.texts[name][at].isalnum() for tie in ties for at in range(tie.start, tie.end))
        held += sum(made.texts[name][at].isalnum() for at in covered(ties, here))
        units = [unit for unit in passages_of(made.texts[origin], ties) if len(unit) >= SIX]
        sentences += len(units)
        right += sum(any(over_half(unit, passage) for passage in here) for unit in units)
    claimed = sum(
        len(claims(made, passages))
        for (a, b), passages in between.items()
        if (a, b) in made.ties or (a < b and (b, a) not in made.ties)
    )
    wanted = {frozenset(pair) for pair in made.ties}
    tied = {frozenset(pair) for family in found.families for pair in combinations(sorted(family), 2)}
    both = len(wanted & tied)
    return {
        "characters r": held / total,
        "characters p": held / max(1, claimed),
        "passages r": right / max(1, sentences),
        "families p": both / max(1, len(tied)),
        "families r": both / len(wanted),
        "families f1": 2 * both / (len(tied) + len(wanted)),
        "spun r": len(made.spun & set(found.spun)) / len(made.spun) if made.spun else None,
        "spun, falsely": len(set(found.spun) - made.spun),
        "seconds": found.seconds,
    }  # fmt: skip


def claims(made: Made, passages: Sequence[Shared]) -> set[int]:
    """The characters of the first report's words that passages say stand in the second."""
    text = made.texts[passages[0].a] if passages else ""
    return {at for one in passages for at in range(one.a_start, one.a_end) if text[at].isalnum()}


def covered(ties: Sequence[Tie], here: Sequence[Shared]) -> set[int]:
    """The characters of ties that a passage holds on both sides."""
    return {
        at
        for tie in ties
        if any(
            one.a_start <= tie.start and tie.end <= one.a_end
            and one.b_start <= tie.origin_start and tie.origin_end <= one.b_end
            for one in here
        )
        for at in range(tie.start, tie.end)
    }  # fmt: skip


def passages_of(origin: str, ties: Sequence[Tie]) -> list[list[Tie]]:
    """The ties of words, those of one sentence of the origin that stand together in the made report in one list."""
    ends = [found.end() for found in re.finditer(r"[.!?][\"”’']?\s|\n", origin)]
    units: list[list[Tie]] = []
    last = None
    for tie in ties:
        sentence = bisect_right(ends, tie.origin_start)
        follows = last is not None and sentence == last[0] and 0 <= tie.origin_start - last[1] <= 40
        if not follows:
            units.append([])
        last = sentence, tie.origin_end
        if origin[tie.origin_start].isalnum():
            units[-1].append(tie)
    return units


def over_half(unit: Sequence[Tie], passage: Shared) -> bool:
    """Whether a passage covers over half of a sentence on both sides."""
    here = min(unit[-1].end, passage.a_end) - max(unit[0].start, passage.a_start)
    there = min(unit[-1].origin_end, passage.b_end) - max(unit[0].origin_start, passage.b_start)
    return 2 * here > unit[-1].end - unit[0].start and 2 * there > unit[-1].origin_end - unit[0].origin_start


SYSTEMS: dict[str, Callable[[Made], Found]] = {
    "rashomon": ours, "shingles": shingles, "difflib, told the pairs": blocks,
}  # fmt: skip

if __name__ == "__main__":
    main()
