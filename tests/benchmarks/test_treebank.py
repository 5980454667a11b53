from benchmarks.treebank import read

TREEBANK = """# newdoc id = first
# sent_id = 1
# newpar id = 1
1	Rain	rain	NOUN	NN	_	2	nsubj	_	_
2	fell	fall	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# sent_id = 2
1-2	Ana's	_	_	_	_	_	_	_	_
1	Ana	Ana	PROPN	NNP	_	3	nmod:poss	_	_
2	's	's	PART	POS	_	1	case	_	_
3	pier	pier	NOUN	NN	_	0	root	_	_
3.1	held	hold	VERB	VBD	_	_	_	_	_

# newpar
1	Nobody	nobody	PRON	NN	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_

# newdoc id = second
1	Quiet	quiet	ADJ	JJ	_	0	root	_	_
"""


def pages(tmp_path):
    file = tmp_path / "made.conllu"
    file.write_text(TREEBANK, "utf-8")
    return list(read(file))


def test_the_text_of_each_document_is_rebuilt(tmp_path):
    assert [(page.id, page.text) for page in pages(tmp_path)] == [
        ("first", "Rain fell. Ana's pier\n\nNobody left"),
        ("second", "Quiet"),
    ]


def test_words_stand_where_their_characters_do(tmp_path):
    first, _ = pages(tmp_path)
    assert [first.text[word.start : word.end] for word in first.gold.words] == (
        "Rain fell . Ana 's pier Nobody left".split()
    )


def test_heads_are_places_in_the_document_and_a_root_is_its_own(tmp_path):
    assert [word.head for word in pages(tmp_path)[0].gold.words] == [1, 1, 1, 5, 3, 5, 7, 7]


def test_sentences_run_from_their_first_word_to_their_last(tmp_path):
    first, _ = pages(tmp_path)
    assert sorted(first.text[a:b] for a, b in first.gold.sentences()) == ["Ana's pier", "Nobody left", "Rain fell."]
