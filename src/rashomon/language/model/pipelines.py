"""Which pipeline reads: ours, which comes with the package, or any spaCy pipeline by its name or folder.

A name in (None for ours), a spaCy `Language` or a `Pipeline`, which makes readings, out. Nothing is ever fetched: a
pipeline that is not there is named, with the command that installs it. spaCy is imported when a pipeline is wanted.

>>> load("xx_nowhere")
Traceback (most recent call last):
rashomon.errors.NoPipeline: no pipeline 'xx_nowhere': it is neither a folder nor an installed package; \
install it (`python -m spacy download xx_nowhere` or `pip install xx_nowhere`) or choose another
>>> [text[s:e] for text in ("a b " * 6,) for s, e in parts(text, 10)]
['a b a b a ', 'b a b a b ', 'a b ']
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rashomon.errors import NoPipeline
from rashomon.language.reading import Reading

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent / "english"
OURS = "rashomon-english"
# A tokenizer takes marks off a word one by one, looking at all of it each time: longer runs are read in pieces.
_RUN = re.compile(r"(\S{199})\S")


class Reader(Protocol):
    """What reads sentences, and what an account says of it."""

    @property
    def model(self) -> str:
        """Another as soon as the same text may be read as something else."""

    def several(self, texts: Mapping[str, str]) -> Mapping[str, Reading]:
        """Texts by name, as it reads each."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline, called with a text; `model` is what an account says of it: name, version, weights."""

    nlp: Language
    name: str
    version: str

    @property
    def model(self) -> str:
        """Name and version, as in "rashomon-english 1.0.0 (5d41402abc4b)"."""
        return f"{self.name} {self.version}"

    def several(self, texts: Mapping[str, str]) -> dict[str, Reading]:
        """Texts by name, as the pipeline reads each."""
        with self.nlp.memory_zone():  # spaCy else keeps every word it ever met
            return {name: self(text) for name, text in texts.items()}

    def __call__(self, text: str) -> Reading:
        """The text as the pipeline reads it; the work grows in line with the length, whatever the text."""
        from rashomon.language.model.documents import reading

        plain = _RUN.sub(r"\1 ", text)
        return reading(plain, [(start, self.nlp(plain[start:end])) for start, end in parts(plain, self.nlp.max_length)])


@cache
def pipeline(name: str | None = None) -> Pipeline:
    """The pipeline of that name, or ours, ready to read; raises NoPipeline."""
    from rashomon.language.model.reader import Reader

    nlp = load(name)
    version = str(nlp.meta["version"])
    for _, component in nlp.pipeline:
        if isinstance(component, Reader):
            return Pipeline(nlp, OURS, f"{version} ({component.digest})")
    return Pipeline(nlp, f"{nlp.meta['lang']}_{nlp.meta['name']}", f"{version} ({digest(name)})")


@cache
def digest(name: str | None = None) -> str:
    """Twelve hexadecimal digits that are others as soon as one byte of a pipeline's files is; nothing is loaded."""
    folder, found = _folder(name), hashlib.sha256()
    if (folder / "meta.json").is_file():  # else it is no pipeline, whatever is in it
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                found.update(f"{file.relative_to(folder)}\n".encode() + file.read_bytes())
    return found.hexdigest()[:12]


def _folder(name: str | None) -> Path:
    """Where a pipeline's files are, as spaCy looks for them: a package before a folder of that name."""
    package = find_spec(name) if name and name.isidentifier() else None
    places = package.submodule_search_locations if package else None
    return Path(places[0]) if places else SHIPPED if name is None else Path(name)


@cache
def load(name: str | None = None) -> Language:
    """The spaCy pipeline of that name or folder, or ours; raises NoPipeline."""
    import spacy

    import rashomon.language.model.reader as ours  # its component is known to spaCy from here on

    if name is None and not SHIPPED.is_dir():
        raise NoPipeline(OURS, "its files are missing", install="pip install --force-reinstall rashomon")
    try:
        nlp = spacy.load(SHIPPED if name is None else name)
    except (OSError, ImportError, ValueError, KeyError) as error:
        raise NoPipeline(name or OURS, _why(error)) from error
    if set(nlp.pipe_factories.values()) == {ours.FACTORY}:
        nlp.max_length = sys.maxsize  # it reads by windows, so that no length is too much
    return nlp


def _why(error: Exception) -> str:
    """What spaCy says, in a few words."""
    said = " ".join(str(error).split())
    missing = "[E050]" in said  # spaCy's number for a name that is neither package nor folder
    return "it is neither a folder nor an installed package" if missing else f"it cannot be loaded ({said[:200]})"


def parts(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Ranges of a text, side by side, of at most so many characters: cut at a line break, or a space, or anywhere."""
    start = 0
    while len(text) - start > most:
        limit = start + most
        end = max(text.rfind("\n", start, limit), 0) or max(text.rfind(" ", start, limit), 0)
        end = end + 1 if end >= start and end else limit
        yield start, end
        start = end
    yield start, len(text)
