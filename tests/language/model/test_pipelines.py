from __future__ import annotations

import shutil
import subprocess
import sys
import time

import pytest
import spacy

from rashomon.errors import BadConfiguration, NoPipeline
from rashomon.language import model
from rashomon.language.model import pipelines
from rashomon.language.model.pipelines import parts


@pytest.fixture(name="folder")
def other(tmp_path):
    """A pipeline by somebody else, which only knows a few names, in a folder."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Tarsk"}])
    nlp.meta.update(name="rulers", version="2.1.0")
    nlp.to_disk(tmp_path / "other")
    return str(tmp_path / "other")


def test_another_pipeline_reads_by_its_folder(folder):
    read = model.pipeline(folder)
    found = read("Rain fell on Tarsk. Nobody left.")
    assert read.model == f"en_rulers 2.1.0 ({model.digest(folder)})"
    assert [(found.span(n.first, n.after), n.type) for n in found.names] == [((13, 18), "place")]
    assert found.sentences == ((0, 5), (5, 8))


def test_a_text_beyond_the_limit_is_read_in_parts(folder):
    text = "Rain fell on Tarsk.\n" * 40
    read = model.pipeline(folder)
    whole = read(text)
    read.nlp.max_length = 50
    assert read(text) == whole


@pytest.mark.parametrize(
    ("text", "most"), [("ab\ncd\nef", 4), ("a b c d e", 4), ("abcdefgh", 3), ("\n\n\n\n", 2), ("", 5)]
)
def test_parts_lie_side_by_side_within_the_limit(text, most):
    ranges = list(parts(text, most))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(0 < end - start <= most for start, end in ranges) or not text


def test_a_pipeline_that_is_not_there_is_named_with_what_installs_it():
    with pytest.raises(NoPipeline, match=r"'en_nowhere_sm'.*spacy download en_nowhere_sm") as raised:
        model.load("en_nowhere_sm")
    assert isinstance(raised.value, BadConfiguration)


def test_a_folder_that_is_no_pipeline_is_named(tmp_path):
    with pytest.raises(NoPipeline, match="cannot be loaded"):
        model.load(str(tmp_path))


def test_a_pipeline_is_loaded_once(folder):
    assert model.pipeline(folder).nlp is model.load(folder)


def test_a_byte_of_a_pipeline_changes_its_digest(folder, tmp_path):
    for name in ("same", "changed", "no pipeline"):
        shutil.copytree(folder, tmp_path / name)
    changed = tmp_path / "changed" / "tokenizer"
    changed.write_bytes(changed.read_bytes() + b" ")
    (tmp_path / "no pipeline" / "meta.json").unlink()
    same, changed, none = (model.digest(str(tmp_path / name)) for name in ("same", "changed", "no pipeline"))
    assert same == model.digest(folder) != changed
    assert none == model.digest("en_nowhere_sm") != same
    assert model.digest() == model.digest(str(pipelines.SHIPPED))
    assert model.digest("tests") == none  # a package, but no pipeline


def test_the_shipped_pipeline_says_what_it_is():
    name, version, weights = model.pipeline().model.split()
    assert name == "rashomon-english"
    assert version.count(".") == 2
    assert len(weights.strip("()")) == 12


@pytest.mark.parametrize("ours", [True, False])
def test_several_texts_are_read_as_each_and_their_words_are_not_held(folder, ours):
    read = model.pipeline(None if ours else folder)
    texts = {name: f"Ana Oru{name} met Tarsk{name}. She thanked {name} men." for name in ("vex", "zun")}
    first = read.several(texts)
    held = len(read.nlp.vocab.strings)
    assert read.several({"lim": "Bo Limquor unquelled Tarskoth."})["lim"].words
    assert len(read.nlp.vocab.strings) == held
    assert read.several(texts) == first == {name: read(text) for name, text in texts.items()}


@pytest.mark.parametrize("character", ["?", "(", "x", "1,", "“"])
def test_a_run_without_gaps_costs_what_it_is_long(folder, character):
    read = model.pipeline(folder)
    began = time.process_time()
    found = read(character * (16_000 // len(character)))
    assert time.process_time() - began < 5
    assert found.words[-1].end <= 16_000


def test_spacy_is_imported_only_when_a_pipeline_is_wanted():
    code = "import sys; import rashomon.cli, rashomon.language.model; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
