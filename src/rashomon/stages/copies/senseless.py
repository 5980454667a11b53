"""Phrases a machine left without sense, told by grammar alone: no original's wording is needed for these.

A page in; out the word ranges of phrases whose example is none. What stands after "such as" is one of those that
stand before it: one of a number of people is a person or a group of them, never what somebody does. A machine that puts
"such as" for another preposition knows nothing of that. Words are told apart by their form and their neighbours, so
whatever might describe a person after all ("workers such as cleaning staff") is let be.

>>> from rashomon.stages.copies.pages import lay
>>> from rashomon.records import Block, Document
>>> text = "They held drivers such as whistling. They held drivers such as Ruolan."
>>> (page,) = lay([Document(id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None,
...     agencies=(), byline=None, language=None, published=None, published_reason=None,
...     blocks=(Block(start=0, end=len(text), role="body", reason=""),))])
>>> [" ".join(page.keys[start:end]) for start, end in no_examples(page)]
['drivers such as whistling']
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.language.roles import is_human
from rashomon.stages.copies.pages import Page, closes

_PEOPLE = frozenset("people persons men women children civilians".split())


def no_examples(page: Page) -> Iterator[tuple[int, int]]:
    """The word ranges (half-open, from the group to its example) in which people are said to be such as an action."""
    for start in range(len(page.keys) - 3):
        group, such, as_, example = page.keys[start : start + 4]
        told = (such, as_) == ("such", "as") and _are_people(group) and _is_action(example)
        if told and not page.name[start + 3] and closes(page, start + 3):
            yield start, start + 4


def _are_people(key: str) -> bool:
    """Whether a folded word stands for several people ("drivers", "firemen")."""
    singular = f"{key[:-2]}an" if key.endswith("men") else key.removesuffix("s")
    return key in _PEOPLE or (singular != key and is_human(singular))


def _is_action(key: str) -> bool:
    return key.endswith("ing") and len(key) > len("being")
