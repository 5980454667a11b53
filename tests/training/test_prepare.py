"""Examples as numbers: what a set knows, laid on the words the pipeline cuts."""

from __future__ import annotations

import pytest
from training.prepare import NAME_TAGS, Text, numbered
from training.sets import UNKNOWN, Example, Name, Said, Word

from rashomon.language.model.looks import look
from rashomon.language.model.pieces import Pieces

TEXT = "Ana Oru left. “No,” he said"
WORDS = ["Ana", "Oru", "left", ".", "“", "No", ",", "”", "he", "said"]
NUMBERS = {
    "upos": {"NOUN": 0, "VERB": 1},
    "xpos": {"XX": 0},
    "feats": {"_": 0},
    "lemma": {"=": 0, "0|": 1},
    "dep": {"nsubj": 0, "root": 1},
    "names": {tag: number for number, tag in enumerate(NAME_TAGS)},
}
PIECES = Pieces(("[UNK]", "[CLS]", "[SEP]", "ana", "or", "##u", "left", "."))


def words(text: str, forms: list[str]) -> Text:
    starts, at = [], 0
    for form in forms:
        starts.append(text.index(form, at))
        at = starts[-1] + len(form)
    return Text(tuple(starts), tuple(start + len(form) for start, form in zip(starts, forms, strict=True)))


def made(text: str = TEXT, forms: list[str] = WORDS, **layers):
    return numbered(Example("oru", "1", text, **layers), words(text, forms), PIECES, NUMBERS)


def test_words_touched_are_found_by_characters():
    text = words("ab cd ef", ["ab", "cd", "ef"])
    assert text.inside([(1, 4)]) == [0, 1]
    assert text.inside([(6, 8), (0, 1), (0, 2)]) == [0, 2]
    assert text.inside([(2, 3)]) == []


def test_a_word_has_its_pieces_and_looks():
    row = made()
    assert row["pieces"][:4] == [(3,), (4, 5), (6,), (7,)]
    assert row["looks"][:2] == [look("Ana", opens_line=True, spaced=True), look("Oru", opens_line=False, spaced=True)]
    assert row["looks"][3] == look(".", opens_line=False, spaced=False)


def test_layers_a_set_has_not_are_not_in_its_row():
    assert {"upos", "head", "names", "said"} & set(made()) == set()


def test_names_are_tagged_by_their_place_and_open_ones_unknown():
    row = made(names=(Name(0, 7, "person"), Name(8, 12, None), Name(15, 17, "place")))
    tags = [tag if tag == UNKNOWN else NAME_TAGS[tag] for tag in row["names"]]
    assert tags == ["B-person", "L-person", UNKNOWN, "O", "O", "U-place", "O", "O", "O", "O"]


def test_statements_are_the_words_of_their_parts():
    row = made(said=(Said(cue=((23, 27),), source=((20, 22),), content=((14, 19),)),))
    assert row["said"] == [[[9], [8], [4, 5, 6, 7]]]


def word(start: int, end: int, head: int, **tags) -> Word:
    kept = {"upos": "NOUN", "xpos": "XX", "feats": "_", "lemma": "Ana", "dep": "nsubj", "opens": start == 0} | tags
    return Word(start, end, head=head, **kept)


def test_a_treebanks_words_keep_their_tags_and_heads():
    row = made("Ana left", ["Ana", "left"], words=(word(0, 3, 1), word(4, 8, 1, upos="VERB", dep="root", lemma="left")))
    assert (row["upos"], row["dep"], row["lemma"]) == ([0, 1], [0, 1], [0, 0])
    assert (row["head"], row["opens"]) == ([1, 1], [1, 0])


def test_words_that_the_pipeline_cuts_otherwise_are_unknown_and_so_are_heads_there():
    row = made("Ana left", ["Ana", "le", "ft"], words=(word(0, 3, 1), word(4, 8, 1)))
    assert row["upos"] == [0, UNKNOWN, UNKNOWN]
    assert row["head"] == [UNKNOWN, UNKNOWN, UNKNOWN]


@pytest.mark.parametrize(("layer", "tag"), [("upos", "X"), ("dep", "dislocated"), ("lemma", "elephant")])
def test_a_tag_too_rare_to_be_learned_is_unknown(layer, tag):
    assert made("Ana", ["Ana"], words=(word(0, 3, 0, **{layer: tag}),))[layer] == [UNKNOWN]
