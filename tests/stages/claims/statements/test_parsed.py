"""Attributions read off hand-made trees."""

from tests.stages.claims.statements.test_merged import parsed as made

from rashomon.stages.claims.statements import parsed


def found(rows):
    text, reading = made(rows)

    def cut(part):
        start, end = reading.span(*part)
        return text[start:end]

    told = parsed.find(text, reading, 0, len(reading.words))
    return [(t.source and cut(t.source), cut(t.cue), [cut(c) for c in t.contents]) for t in told]


def test_a_verb_that_leads_in_belongs_to_the_cue_and_has_the_subject():
    rows = "Ruo PROPN nsubj 2\nrefused VERB root 0\nto PART mark 4\nconfirm VERB xcomp 2\nit PRON obj 4"
    assert ("Ruo", "refused to confirm", ["it"]) in found(rows.replace("refused VERB", "refuse VERB")) or (
        "Ruo", "refuse to confirm", ["it"]
    ) in found(rows.replace("refused VERB", "refuse VERB"))  # fmt: skip


def test_a_passive_names_who_spoke_behind_by():
    rows = "He PRON nsubj:pass 3\nwas AUX aux:pass 3\ntold VERB root 0\nby ADP case 5\nRuo PROPN obl 3\n"
    assert found(rows + "it PRON nsubj 7\nheld VERB ccomp 3") == [("Ruo", "was told", ["it held"])]


def test_a_sentence_that_its_cue_interrupts_is_content_on_both_sides():
    rows = (
        "It PRON nsubj 6\n, PUNCT punct 4\nRuo PROPN nsubj 4\nsaid VERB parataxis 6\n, PUNCT punct 4\nheld VERB root 0"
    )
    assert found(rows) == [("Ruo", "said", ["It", "held"])]


def test_what_the_reporter_adds_behind_a_comma_is_no_content():
    rows = "Ruo PROPN nsubj 2\ndenied VERB root 0\nit PRON obj 2\n"
    rows += ", PUNCT punct 3\nwhich PRON nsubj 6\nfailed VERB acl:relcl 3"
    assert found(rows) == [("Ruo", "denied", ["it"])]
