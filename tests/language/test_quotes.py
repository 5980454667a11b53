import pytest

from rashomon.language import quotes


def inside(text):
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line)))
        at += len(line) + 1
    return [text[q.start : q.end] for q in quotes.find(text, lines)]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "The dam held." Then he left.',
        "He said: “The dam held.” Then he left.",
        "He said: «The dam held.» Then he left.",
        "He said: ``The dam held.'' Then he left.",
        'He said: " The dam held. " Then he left.',
        "He said: „The dam held.“ Then he left.",
        "He said: 'The dam held.' Then he left.",
        "He said: ‘The dam held.’ Then he left.",
    ],
)
def test_marks_of_every_kind_are_left_out_and_the_final_stop_kept(text):
    assert inside(text) == ["The dam held."]


def test_a_quotation_that_opens_in_one_paragraph_and_closes_in_another_is_one():
    text = 'It rained.\n\n"The dam held.\n\nWe were lucky, " said Ana Ruo.\n\n"Yes."'
    assert inside(text) == ["The dam held.\n\nWe were lucky,", "Yes."]


def test_an_opening_mark_repeated_at_the_next_paragraph_begins_a_new_stretch():
    assert inside('"The dam held.\n\n"We were lucky," he said.') == ["The dam held.", "We were lucky,"]


def test_a_closing_mark_printed_for_an_opening_one_still_opens():
    assert inside("The pass has been”blocked by snow” since May.") == ["blocked by snow"]


def test_a_missing_closing_mark_ends_with_the_sentence_before_the_next_quotation():
    text = '"The dam held. He left and she said "that is all" to us.'
    assert inside(text) == ["The dam held.", "that is all"]


def test_a_missing_closing_mark_ends_with_the_paragraph():
    assert inside('She said: "The dam held.\nIt rained.') == ["The dam held."]


@pytest.mark.parametrize(
    "text",
    [
        "The dockers' union and the miners' club met in Ana's house.",
        "It was the summer of '76, 'twas warm.",
        'A 6" pipe and a 4" valve burst.',
        "The harbour master ’ s log was lost.",
    ],
)
def test_apostrophes_and_inches_open_nothing(text):
    assert inside(text) == []


def test_a_plural_genitive_does_not_close_a_single_quoted_quotation():
    assert inside("'The dockers' strike is over,' he said.") == ["The dockers' strike is over,"]


def test_only_the_outermost_quotation_is_given():
    assert inside("“He told me ‘run’ and I ran,” she said.") == ["He told me ‘run’ and I ran,"]


def test_single_marks_run_over_paragraphs_when_the_closing_one_is_beyond_doubt():
    assert inside("She says 'I ran to Bo.\n\nI was cold.\n\nIt rained,' and left.") == [
        "I ran to Bo.\n\nI was cold.\n\nIt rained,"
    ]
    assert inside("She says 'I ran to Bo.\n\nThe crews' boat sank.\n\nIt was 'late,' he said.") == ["late,"]


def test_where_paragraphs_are_bare_lines_a_reopened_quotation_runs_up_to_its_next_mark():
    lost = '"We left.\n\nWe ran.\n\n"Nobody stayed."'
    assert inside(lost)[0] == "We left."  # no sign that lines are bare: a mark was lost
    assert inside(f'"It rained.\n\nIt snowed."\n\n{lost}')[1:] == ["We left.\n\nWe ran.", "Nobody stayed."]
