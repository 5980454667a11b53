"""How the stories keep up with a stream: reports a second, growth and memory, and whether the order of reports matters.

    python benchmarks/stream.py [--sizes N N …] [--orders N] [--rate N]

Reports are made from the lines of `training/corpus`: a story is a dozen lines of reports of one kind of event with
people, places, numbers and days of its own, and other words for half of the less common ones; a report is some of the
lines. They come in the order of their days, `--rate` to the day, from cleaned text to stories on one core: all at once,
and after them those of one more day. Memory is what the process holds more than before.
The peer is a single pass over TF-IDF centroids, as monitors do it, on the smallest size.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from convention import METRICS, metrics, render
from rashomon.language.stems import share, stem
from rashomon.records import Document
from rashomon.stages.stories.stream import Stream
from reports import document

CORPUS = Path(__file__).resolve().parents[1] / "training" / "corpus" / "reports"
BEGIN = date(2035, 1, 1)
SYLLABLES = "ba co di fe gu ha jo ki la me no pa qui ro sa te u va wi xa ye zo bren cal dor".split()
KEPT = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|The|A|An|In|On|At|It|He|She|They|But|And|For|I|We|No"
)
WORD = re.compile(r"\b[^\W\d_][\w’']+|\b\d[\d.,]*\d\b|\b\d\b")
COMMON, LONGEST, LINES = 0.05, 3, 12


def main() -> None:
    given = arguments()
    table = {}
    for size in given.sizes:
        with get_context("spawn").Pool(1) as fresh:
            table[f"{size:,} reports"] = fresh.apply(measured, (size, given.rate))
    first, *_, last = (*table.values(), *table.values())
    if len(given.sizes) > 1:
        grown = math.log(last["seconds"] / first["seconds"]) / math.log(given.sizes[-1] / given.sizes[0])
        last["growth exponent"] = round(grown, 3)
    smallest = list(made(given.sizes[0], given.rate))
    table["single pass"] = single_pass(smallest)
    print(render(table))
    print(f"the same stories in {alike(smallest[: 2 * given.rate], given.orders)} of {given.orders} random orders")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 300_000])
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--rate", type=int, default=1000, help="reports a day")
    return parser.parse_args()


def measured(size: int, rate: int) -> dict[str, float]:
    """Reports taken at once and, after them, those of one more day: what each took, and how right the stories are."""
    reports = list(made(size + rate, rate))
    stream = Stream()
    gc.collect()
    before = held()
    seconds = taken(stream, reports[:size])
    gc.collect()
    memory = held() - before
    found = {str(row): str(at) for at, rows in enumerate(stream.stories()) for row in rows}
    return {
        "reports/s": round(size / seconds, 1),
        "seconds": round(seconds, 1),
        "bytes a report": round(memory / size),
        **quality([story for _, story in reports[:size]], found),
        "reports/s of one more day": round(rate / taken(stream, reports[size:]), 1),
    }


def taken(stream: Stream, reports: Sequence[tuple[Document, int]]) -> float:
    began = time.process_time()
    stream.add([one for one, _ in reports])
    return time.process_time() - began


def quality(truth: Sequence[int], found: dict[str, str]) -> dict[str, float]:
    if not METRICS.exists():
        return {}
    scored = metrics().grouping({str(row): str(story) for row, story in enumerate(truth)}, found)
    return {"b3_f1": scored["b3_f1"], "ari": scored["ari"]}


def held() -> int:
    """The bytes of memory this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def made(size: int, rate: int, seed: int = 1) -> Iterator[tuple[Document, int]]:
    """So many reports in the order of their days, each with the number of its story."""
    drawn, pools = random.Random(seed), lines_by_event()
    waiting: dict[int, list[tuple[Document, int]]] = defaultdict(list)
    today = number = given = 0
    while given < size:
        while len(waiting[today]) < rate:
            for after, report in story(drawn, pools, number, today):
                waiting[today + after].append((report, number))
            number += 1
        for one in waiting.pop(today)[: size - given]:
            given += 1
            yield one
        today += 1


@cache
def lines_by_event() -> list[list[str]]:
    """The lines of the corpus's reports without their marks, by kind of event."""
    pools: dict[str, list[str]] = defaultdict(list)
    for file in sorted(CORPUS.glob("*.txt")):
        for report in re.split(r"^=== .*$", file.read_text("utf-8"), flags=re.M)[1:]:
            event = re.search(r"^event: (.*)$", report, re.M)
            body = re.sub(r"<[^>]*>", "", re.sub(r"^[a-z]+: .*$", "", report, flags=re.M))
            pools[event[1] if event else ""] += [line for line in body.split("\n") if len(line) > 40]
    return [pools[event] for event in sorted(pools) if len(pools[event]) >= 5 * LINES]


def story(
    drawn: random.Random, pools: Sequence[Sequence[str]], number: int, today: int, *, reports: int | None = None
) -> Iterator[tuple[int, Document]]:
    """A story's reports (so many, or some), each with how many days after the first it came."""
    lines = drawn.sample(drawn.choice(pools), LINES)
    own: dict[str, str] = {}

    def renamed(found: re.Match[str]) -> str:
        word = found.group()
        if KEPT.fullmatch(word) or (word[0].isalpha() and share(stem(word)) > COMMON):
            return word
        if word not in own:
            own[word] = another(word, drawn)
        return own[word]

    told = [WORD.sub(renamed, line) for line in lines]
    for report in range(reports or min(40, 1 + int(drawn.expovariate(1 / 6)))):
        after = drawn.randrange(LONGEST) if report else 0
        kept = [told[0], *(line for line in told[1:] if drawn.random() < 0.5)]
        head, *rest = kept
        drawn.shuffle(rest)
        day = BEGIN + timedelta(days=today + after)
        title = " ".join(head.split()[:8])
        row = {"id": f"{number}-{report}", "title": title, "text": "\n".join([head, *rest]), "published": f"{day}"}
        yield after, document(row)


def another(word: str, drawn: random.Random) -> str:
    """A number, name or word to stand for one."""
    if word[0].isdigit():
        return str(drawn.randrange(2, 900))
    if word[0].isupper():
        return "".join(drawn.choice(SYLLABLES) for _ in range(drawn.randint(2, 4))).capitalize()
    return drawn.choice(vocabulary()) if drawn.random() < 0.5 else word


@cache
def vocabulary() -> list[str]:
    """The less common words of the corpus."""
    words = {word for pool in lines_by_event() for line in pool for word in WORD.findall(line) if word.islower()}
    return sorted(word for word in words if share(stem(word)) <= COMMON)


def alike(reports: Sequence[tuple[Document, int]], orders: int) -> int:
    """In how many random orders, in batches of random size, the stories are those of the order given."""
    documents = [one for one, _ in reports]
    usual = told(documents, [len(documents)])
    same = 0
    for seed in range(orders):
        drawn = random.Random(seed)
        mixed = drawn.sample(documents, len(documents))
        same += told(mixed, sorted(drawn.sample(range(1, len(mixed)), 4))) == usual
    return same


def told(documents: Sequence[Document], cuts: Sequence[int]) -> set[frozenset[str]]:
    stream = Stream()
    for begin, end in zip([0, *cuts], [*cuts, len(documents)], strict=True):
        stream.add(documents[begin:end])
    return {frozenset(stream.ids[row] for row in rows) for rows in stream.stories()}


def single_pass(reports: Sequence[tuple[Document, int]], *, enough: float = 0.2, pace: int = 3) -> dict[str, float]:
    """Each report to the centroid most like it of the last days, or to a new one; TF-IDF of what came before."""
    began, having, found = time.process_time(), Counter[str](), {}
    centroids: list[Counter[str]] = []
    last: list[date] = []
    index: dict[str, set[int]] = defaultdict(set)
    for row, (one, _) in enumerate(reports):
        counts = Counter(re.findall(r"\w\w+", one.text.casefold()))
        having.update(counts.keys())
        vector = {w: (1 + math.log(n)) * math.log((row + 2) / having[w]) for w, n in counts.items()}
        length = math.sqrt(sum(x * x for x in vector.values())) or 1.0
        vector = {w: x / length for w, x in vector.items()}
        day = date.fromisoformat(one.published.date) if one.published else BEGIN
        dots: Counter[int] = Counter()
        for w, x in sorted(vector.items(), key=lambda item: -item[1])[:20]:
            for at in index[w]:
                dots[at] += x * centroids[at][w]  # type: ignore[assignment]
        near = [(x / norm(centroids[at]), at) for at, x in dots.items() if (day - last[at]).days <= pace]
        best, at = max(near, default=(0.0, -1))
        if best < enough:
            at = len(centroids)
            centroids.append(Counter())
            last.append(day)
        centroids[at].update(vector)
        last[at] = day
        for w in vector:
            index[w].add(at)
        found[str(row)] = str(at)
    seconds = time.process_time() - began
    return {
        "reports/s": round(len(reports) / seconds, 1), "seconds": round(seconds, 1),
        **quality([story for _, story in reports], found),
    }  # fmt: skip


def norm(vector: Counter[str]) -> float:
    return math.sqrt(sum(x * x for x in vector.values())) or 1.0


if __name__ == "__main__":
    main()
