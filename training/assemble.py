"""The pipeline put together: a trained network, the tokenizer and the model card, as a spaCy folder.

    python -m training.assemble PREPARED NETWORK SPEAKERS OUT

The folder that ships is `src/rashomon/language/model/english`.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from rashomon.language.model import weights
from rashomon.language.model.blank import blank
from rashomon.language.model.reader import FACTORY
from training.export import graphs
from training.fit import read_network
from training.speakers import read_speakers

CARD = Path(__file__).parent / "MODEL_CARD.md"
META = {
    "name": "rashomon",
    "description": "Rashomon's reader of English news",
    "version": "2.1.0",
    "author": "The Rashomon authors",
    "license": "CC BY-SA 4.0",
}


def main(prepared: Path, network: Path, speakers: Path, out: Path) -> None:
    """The folder that `spacy.load` reads, written to `out`."""
    reader = read_network(network)
    made = graphs(reader, read_speakers(speakers, reader.shape.width))
    vocabulary = json.loads((prepared / "vocabulary.json").read_text("utf-8"))
    labels = json.loads((prepared / "labels.json").read_text("utf-8"))
    pipeline = blank()
    pipeline.meta.update(META)
    pipeline.add_pipe(FACTORY, name="reader")
    pipeline.to_disk(out)
    weights.write(weights.Weights(made, vocabulary, labels), out / "reader")
    shutil.copy(CARD, out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
