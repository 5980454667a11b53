from __future__ import annotations

from tests.made import document

from rashomon.stages.copies import sharing
from rashomon.stages.copies.pages import lay


def marks(text: str, *formal: int) -> dict[str, str]:
    (page,) = lay([document(text)])
    return dict(zip(page.keys, sharing.mark(page, formal), strict=True))


def test_a_sentence_that_names_its_teller_is_told_and_others_are_prose() -> None:
    found = marks("The bridge fell at noon.\nDivers found nothing, the governor said.")
    assert found["bridge"] == "prose" and found["divers"] == "told"


def test_words_between_marks_are_a_quotation_but_a_few_are_the_reporters() -> None:
    found = marks('"We never saw the water come," he recalled. The "sluice master" vanished from town.')
    assert found["water"] == "quotation" and found["master"] == "prose"


def test_a_verb_of_saying_inside_a_quotation_tells_nothing_of_the_sentence() -> None:
    found = marks('"My mother said the dam would hold for ever," Brell recalled while mending nets.')
    assert found["mending"] == "prose"


def test_charges_and_appeals_are_official_wording() -> None:
    found = marks("Brell, charged with arson and theft after the fire, wept.\nAnyone with information may ring Pell.")
    assert found["arson"] == "statement" and found["fire"] == "prose" and found["pell"] == "statement"


def test_a_formal_sentence_is_formula() -> None:
    found = marks("The bridge fell at noon.\nOur gazette greets its readers.", 1)
    assert found["bridge"] == "prose" and found["gazette"] == "formula"
