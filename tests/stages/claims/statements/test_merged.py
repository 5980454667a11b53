"""Statements of reports that come with a parse: hand-made readings, a line for each word."""

from tests.made import document
from tests.stages.claims.figures.told import pipeline

from rashomon.language.reading import Named, Reading, Said, Word
from rashomon.stages.claims import statements


def parsed(rows, *, names=(), said=()):
    """The text and reading of lines "word tag-of-speech relation head", heads counted from one, 0 for the root."""
    text, words = "", []
    for number, row in enumerate(rows.split("\n")):
        form, pos, dep, head = row.split()
        start = len(text) if form in ".,;:" else len(text) + bool(text)
        text = text.ljust(start) + form
        words.append(
            Word(start, start + len(form), form.lower(), pos, pos, dep, int(head) - 1 if head != "0" else number)
        )
    return text, Reading(
        words=tuple(words), sentences=((0, len(words)),), names=tuple(names), said=tuple(said), hears=bool(said)
    )


def found(rows, **parts):
    text, reading = parsed(rows, **parts)
    made = statements.find(document(text), (), reading)
    return [(s.source and s.source.quote, s.cue and s.cue.quote, s.span.quote) for s in made]


LATE = """Clerks NOUN nsubj 5
at ADP case 3
port NOUN nmod 1
now ADV advmod 5
insist VERB root 0
that SCONJ mark 8
it PRON nsubj 8
held VERB ccomp 5"""


def test_a_reported_clause_has_its_conjunction_only_with_a_parse():
    assert found(LATE) == [("Clerks at port", "now insist", "that it held")]
    assert [s.span.quote for s in statements.find(document(parsed(LATE)[0]), ())] != ["that it held"]


DATED = """Clerks NOUN nsubj 4
on ADP case 3
Friday PROPN nmod 1
insisted VERB root 0
that SCONJ mark 7
it PRON nsubj 7
held VERB ccomp 4"""


def test_the_day_that_trails_a_source_is_no_part_of_it():
    assert found(DATED) == [("Clerks", "insisted", "that it held")]


RANKED = """Many ADJ amod 2
pilots NOUN nsubj 4
sometimes ADV advmod 4
dread VERB root 0
fog NOUN nsubj 6
comes VERB ccomp 4"""


def test_a_trained_statement_is_added_where_the_parse_has_its_subject():
    said = Said((3, 4), ((0, 2),), ((4, 6),))
    assert found(RANKED) == []
    assert found(RANKED, said=[said]) == [("Many pilots", "dread", "fog comes")]


def test_a_trained_statement_with_another_source_than_the_subject_is_left_out():
    assert found(RANKED, said=[Said((3, 4), ((4, 5),), ((5, 6),))]) == []


DEED = """Ray PROPN nsubj 2
welcomed VERB root 0
the DET det 4
ruling NOUN obj 2"""


def test_a_verb_that_may_be_a_deed_reports_only_where_it_is_heard():
    elsewhere = Said((0, 1), ((0, 1),), ())
    assert found(DEED) == [("Ray", "welcomed", "the ruling")]  # a pipeline that hears no statements
    assert found(DEED, said=[elsewhere]) == []
    assert found(DEED, said=[Said((1, 2), ((0, 1),), ((2, 4),))]) == [("Ray", "welcomed", "the ruling")]


def test_a_report_in_which_nothing_is_heard_tells_of_no_deeds_as_words():
    text = "A cook who ran after seeing the bridge fall slept. A suspected thief was found."
    reading = pipeline()(text)
    assert reading.hears
    assert not reading.said
    assert not statements.find(document(text), (), reading)


TWO = """Ray PROPN nsubj 2
said VERB root 0
boats NOUN nsubj 4
sank VERB ccomp 2
and CCONJ cc 6
denied VERB conj 2
theft NOUN obj 6"""


def test_content_ends_where_what_another_cue_reports_begins():
    first, second = Said((1, 2), ((0, 1),), ((2, 4),)), Said((5, 6), ((0, 1),), ((6, 7),))
    assert ("Ray", "said", "boats sank") in found(TWO, said=[first, second])


COLON = """ELMOUTH PROPN nsubj 4
: PUNCT punct 4
Boats NOUN nsubj 4
sank VERB root 0
early ADV advmod 4"""


def test_a_place_before_a_colon_says_nothing():
    assert found(COLON) == [("ELMOUTH", ":", "Boats sank early")]
    assert found(COLON, names=[Named(0, 1, "place")]) == []


TOLD = """Clerks NOUN nsubj:pass 3
were AUX aux:pass 3
told VERB root 0
it PRON nsubj 5
sank VERB ccomp 3"""
ACCUSED = """Ruo PROPN nsubj 2
accused VERB root 0
of SCONJ mark 4
sinking VERB advcl 2
ferries NOUN obj 4"""


def test_whoever_is_told_or_accused_says_nothing():
    told = Said((1, 3), ((0, 1),), ((3, 5),))
    assert all(source is None for source, _, _ in found(TOLD, said=[told]))
    assert found(TOLD.replace(":pass", ""), said=[told])[0][0] == "Clerks"
    assert found(ACCUSED, said=[Said((1, 2), ((0, 1),), ((2, 5),))]) == []
