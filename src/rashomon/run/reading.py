"""Inputs in, documents with their first-draft blocks out, one by one, whatever a page does to its reader.

>>> read((), Settings())
((), ())
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from rashomon.config import Reading as Limits
from rashomon.config import Settings
from rashomon.errors import Rejection
from rashomon.intake import sandbox
from rashomon.records import Document, Rejected, Source, Warning, identify
from rashomon.stages import documents

Progress = Callable[[str, int, int], None]
Reading = tuple[Document, tuple[Warning, ...]]
# Of the seconds a page may take, the share that is a processor's work at least, and the bytes of one that may take all:
# by default a second, and ten for each megabyte, some twenty times what pages of news take. So of the memory: half, of
# which the worker itself has some, and all for nearly a megabyte; the worst pages take 560 bytes for each of theirs.
_LEAST, _LARGE = 0.05, 2_000_000
_LEAST_MEMORY, _BYTES = 0.5, 600


def silent(stage: str, done: int, of: int) -> None:
    """Nobody watches."""


def read(
    sources: Sequence[Source], settings: Settings, tell: Progress = silent
) -> tuple[tuple[Reading, ...], tuple[Rejected, ...]]:
    """Every source read, in order of path: plain text here, HTML in workers that can be killed."""
    ordered = sorted(sources, key=place)
    results = list(zip(ordered, each(ordered, settings, tell), strict=True))
    rejected = tuple(
        Rejected(path=source.path, url=source.url, reason=result.reason, detail=result.detail)
        for source, result in results
        if isinstance(result, Rejection)
    )
    return _told_apart(result for _, result in results if not isinstance(result, Rejection)), rejected


def place(source: Source) -> tuple[str, str]:
    """Where a source stands among others."""
    return source.path, source.url or ""


def each(sources: Sequence[Source], settings: Settings, tell: Progress = silent) -> Iterator[Reading | Rejection]:
    """What each source was read as, in the order given."""
    limits = settings.reading
    read = partial(documents.read, limits=limits)
    pages = [source for source in sources if source.media == "text/html"]
    parsed = sandbox.each(
        read, pages, workers=settings.workers, seconds=limits.seconds, memory=limits.memory,
        most=lambda page: _most(len(page.data), limits),
    )  # fmt: skip
    for done, source in enumerate(sources):
        tell("read", done, len(sources))
        yield next(parsed) if source.media == "text/html" else _read_text(source, read)


def _most(size: int, limits: Limits) -> sandbox.Most:
    """What a page of so many bytes may take."""
    memory = min(limits.memory, int(_LEAST_MEMORY * limits.memory + _BYTES * size / (1 << 20)))
    return sandbox.Most(work=limits.seconds * min(1.0, _LEAST + size / _LARGE), memory=memory)


def _read_text(source: Source, read: Callable[[Source], Reading]) -> Reading | Rejection:
    try:
        return read(source)
    except Rejection as rejection:
        return rejection
    except Exception as error:  # noqa: BLE001  the same boundary as a page's: one text costs no other
        return Rejection("crashed", f"{type(error).__name__}: {error}"[:300])


def _told_apart(read: Iterable[Reading]) -> tuple[Reading, ...]:
    """Reports of the same name and bytes get ids of their own, in order of path."""
    seen: Counter[str] = Counter()
    apart: list[Reading] = []
    for reading in read:
        name = reading[0].id
        seen[name] += 1
        apart.append(reading if seen[name] == 1 else named(reading, identify(name, seen[name])))
    return tuple(apart)


def named(reading: Reading, name: str) -> Reading:
    """The same under another id."""
    document, warnings = reading
    return replace(document, id=name), tuple(
        replace(w, document=name, evidence=tuple(replace(e, document=name) for e in w.evidence)) for w in warnings
    )
