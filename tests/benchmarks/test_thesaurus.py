from __future__ import annotations

from pathlib import Path

from benchmarks.thesaurus import Standing, WordNet, find

HEAD = "  1 a licence\n"


def wordnet(folder: Path) -> Path:
    """Two invented sets of synonyms in the shape of WordNet's files."""
    for part in ("noun", "verb", "adj", "adv"):
        (folder / f"index.{part}").write_text(HEAD)
        (folder / f"data.{part}").write_text(HEAD)
        (folder / f"{part}.exc").write_text("")
    rows = "00000014 15 n 02 boat 0 small_ship 0 000 | a thing\n"
    (folder / "data.noun").write_text(HEAD + rows)
    (folder / "index.noun").write_text(HEAD + "boat n 1 0 1 3 00000014\nsmall_ship n 1 0 1 0 00000014\n")
    (folder / "data.verb").write_text(HEAD + "00000014 30 v 02 carry 0 haul 0 000 | to do\n")
    (folder / "index.verb").write_text(HEAD + "carry v 1 0 1 2 00000014\nhaul v 1 0 1 1 00000014\n")
    (folder / "verb.exc").write_text("bore carry\n")
    return folder


def test_synonyms_take_the_ending_of_the_word_they_replace(tmp_path: Path) -> None:
    words = WordNet(wordnet(tmp_path))
    assert words.others("boat") == ("small ship",)
    assert words.others("hauled") == ("carried",)
    assert words.others("carrying") == ("hauling",)
    assert words.others("bore") == ("haul",)
    assert words.others("qanat") == ()


def test_without_wordnet_words_of_one_ending_stand_in(tmp_path: Path) -> None:
    words = find(tmp_path, ["boats", "mills", "rowing"])
    assert isinstance(words, Standing)
    assert words.others("boats") == ("mills",)
