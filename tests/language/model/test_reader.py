from __future__ import annotations

import pytest

from rashomon.language.model.blank import blank
from rashomon.language.model.reader import FACTORY, Reader
from rashomon.language.model.weights import write


@pytest.fixture(name="nlp")
def pipeline(tiny, tmp_path):
    write(tiny, tmp_path)
    nlp = blank()
    nlp.add_pipe(FACTORY).from_disk(tmp_path)
    return nlp


@pytest.mark.parametrize("text", ["", " ", "\n\n \n", "a", " a", "ana \n\n  oru.  ", "\t“Ox” sun, ana.\n\nbed " * 30])
def test_every_word_is_annotated_and_white_space_stays_in_its_sentence(nlp, text):
    doc = nlp(text)
    words = [token for token in doc if not token.is_space]
    assert all(token.tag_ and token.pos_ and token.dep_ and token.lemma_ for token in words)
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert sum(token.head.i == token.i for token in words) == len([s for s in doc.sents if s.text.strip()])


def test_statements_keep_their_parts_together(nlp):
    doc = nlp("ana sun bed ox. " * 20)
    numbers = [int(span.id_) for span in doc.spans["said"]]
    assert numbers == sorted(numbers)
    assert [span.label_ for span in doc.spans["said"]].count("cue") == len(set(numbers)) > 0


def test_a_document_is_read_the_same_way_in_company(nlp):
    texts = ["ana oru sun.", "bed " * 300, "ox."]
    alone = [nlp(text).to_json() for text in texts]
    assert [doc.to_json() for doc in nlp.pipe(texts)] == alone


def test_without_weights_it_says_so():
    with pytest.raises(ValueError, match="no weights"):
        Reader()(blank().make_doc("Ana left."))
