"""The sets as examples: words of a treebank, and names as this project counts them."""

from __future__ import annotations

import json

import pytest
from training.sets import Name

from training import sets


def row(number: str, form: str, head: int | str, dep: str, *, tag: str = "NOUN", misc: str = "_") -> str:
    return "\t".join([number, form, form.lower(), tag, "XX", "_", str(head), dep, "_", misc])


FIRST = [
    "# newdoc id = oru-1",
    row("1", "Ana", 2, "nsubj"),
    row("2", "left", 0, "root", misc="SpaceAfter=No"),
    row("3", ".", 2, "punct"),
]
SECOND = [
    row("1-2", "can't", "_", "_", misc="SpaceAfter=No"),
    row("1", "ca", 3, "aux"),
    row("2", "n't", 3, "advmod"),
    row("2.1", "gone", "_", "_"),
    row("3", "?", 0, "root"),
]
OTHER = ["# newdoc id = oru-2", "# newpar", row("1", "Rain", 0, "root")]


@pytest.fixture(name="examples")
def read(tmp_path):
    def made(*blocks, **options):
        path = tmp_path / "made.conllu"
        path.write_text("\n\n".join("\n".join(block) for block in blocks) + "\n\n", "utf-8")
        return list(sets.treebank(path, **options))

    return made


def test_a_document_is_its_sentences_side_by_side(examples):
    (example,) = examples(FIRST, SECOND)
    assert example.text == "Ana left. can't? "
    assert [example.text[w.start : w.end] for w in example.words] == ["Ana", "left", ".", "ca", "n't", "?"]
    assert [w.opens for w in example.words] == [True, False, False, True, False, False]


def test_heads_count_words_of_the_document_and_roots_hang_on_themselves(examples):
    (example,) = examples(FIRST, SECOND)
    assert [w.head for w in example.words] == [1, 1, 1, 5, 5, 5]


def test_a_paragraph_opens_on_a_line_of_its_own(examples):
    (example,) = examples(FIRST, ["# newpar", *SECOND])
    assert example.text.startswith("Ana left.\ncan't")
    assert example.words[3].start == len("Ana left.\n")


def test_documents_are_examples_of_their_own(examples):
    found = examples(FIRST, SECOND, OTHER, held_out=True, name="oru")
    assert [(e.set, e.id, e.text, e.held_out) for e in found] == [
        ("oru", "oru-1", "Ana left. can't? ", True),
        ("oru", "oru-2", "Rain ", True),
    ]


def test_every_fifth_document_of_a_genre_is_held_out(tmp_path):
    for genre, count in (("news", 5), ("bio", 4)):
        for number in range(count):
            lines = [f"# newdoc id = {genre}{number}", row("1", "Rain", 0, "root")]
            (tmp_path / f"GUM_{genre}_{number}.conllu").write_text("\n".join(lines) + "\n\n", "utf-8")
    assert [e.id for e in sets.gum(tmp_path) if e.held_out] == ["news4"]


def named(tmp_path, text: str, *marked: tuple[str, str], name: str = "oru", **more: str) -> tuple[Name, ...]:
    entities = [
        {"start": text.index(form), "end": text.index(form) + len(form), "type": kind, **more} for form, kind in marked
    ]
    path = tmp_path / f"{name}.jsonl"
    path.write_text(json.dumps({"id": "1", "text": text, "entities": entities}) + "\n", "utf-8")
    (example,) = sets.named(path)
    return example.names


def test_names_stand_without_titles_and_articles(tmp_path):
    text = "President Dr. Ana Oru met the Oru Bank."
    names = named(tmp_path, text, ("President Dr. Ana Oru", "PER"), ("the Oru Bank", "ORG"))
    assert [(text[n.start : n.end], n.type) for n in names] == [("Ana Oru", "person"), ("Oru Bank", "organization")]


def test_titles_are_taken_off_people_alone(tmp_path):
    text = "General Oru Motors closed."
    (name,) = named(tmp_path, text, ("General Oru Motors", "organisation"))
    assert text[name.start : name.end] == "General Oru Motors"


def test_of_nested_names_the_longest_counts(tmp_path):
    text = "Bank of Orubia closed."
    (name,) = named(tmp_path, text, ("Orubia", "Location"), ("Bank of Orubia", "ORG"))
    assert (name.start, name.end, name.type) == (0, 14, "organization")


def test_what_may_be_a_name_is_left_open_and_other_types_are_none(tmp_path):
    text = "The Kenyan crew sang Oru Oru on an X-99."
    names = named(tmp_path, text, ("Oru Oru", "misc"), ("X-99", "Vehicle"))
    assert [(text[n.start : n.end], n.type) for n in names] == [("Oru Oru", None), ("Kenyan", None)]


def test_the_unmarked_end_of_a_text_is_left_open(tmp_path):
    text = "Ana Oru left. The Kenyan crew met Ida."
    names = named(tmp_path, text, ("Ana Oru", "PER"), name="meantime", syntax="NAM")
    assert names[:2] == (Name(0, 7, "person"), Name(7, len(text), None))


def test_a_nominal_mention_is_no_name(tmp_path):
    assert named(tmp_path, "The crew left.", ("The crew", "PER"), name="meantime", syntax="NOM") == ()
