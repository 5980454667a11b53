"""What reports tell, read sentence by sentence once: kept by document, and read again where what is read is another.

Texts by document in, their readings out: those in the store that were made of these texts by this pipeline, the others
read anew. Whoever keeps what is told of them keeps these too.

>>> from rashomon.language.model import pipeline
>>> reader = Sentences(Store(":memory:"), pipeline())
>>> len(reader.several({"d1": "Ana left. She ran."})["d1"].sentences), list(reader.fresh)
(2, ['d1'])
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from rashomon.collection.packing import packed, unpacked
from rashomon.errors import BadStore
from rashomon.language.model import Reader
from rashomon.language.reading import Reading
from rashomon.store import Store, derived

_FORM = 2  # of what is kept of a reading: counted up when it holds more, so that older rows are read again


class Sentences:
    """A pipeline that looks first into what it read before; `fresh` is what it read anew, to be kept."""

    def __init__(self, store: Store, pipeline: Reader) -> None:
        self._store, self._pipeline = store, pipeline
        self.fresh: dict[str, derived.Sentences] = {}

    @property
    def model(self) -> str:
        """The pipeline's."""
        return self._pipeline.model

    def several(self, texts: Mapping[str, str]) -> dict[str, Reading]:
        """Texts by document, as the pipeline reads each."""
        made = {document: self._made(text) for document, text in texts.items()}
        found = self._known(made)
        anew = self._pipeline.several({d: text for d, text in texts.items() if d not in found})
        self.fresh |= {d: derived.Sentences(made[d], packed(reading)) for d, reading in anew.items()}
        return {**found, **anew}

    def _made(self, text: str) -> str:
        return sha256(f"{_FORM} {self.model}\n{text}".encode()).hexdigest()

    def _known(self, made: Mapping[str, str]) -> dict[str, Reading]:
        """Those that were read before; of what is damaged nothing, for it need only be read again."""
        try:
            with self._store.reading() as connection:
                kept = derived.sentences(connection, made) | self.fresh
            return {d: unpacked(one.row, Reading) for d, one in kept.items() if made.get(d) == one.made}
        except BadStore:
            return {}
