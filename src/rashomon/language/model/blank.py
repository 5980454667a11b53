"""The tokenizer the pipeline is trained and run with: spaCy's for English, with the joints that careless pages have.

>>> [token.text for token in blank()("He said “no”,then left—at 8.30pm.")]
['He', 'said', '“', 'no', '”', ',', 'then', 'left', '—', 'at', '8.30pm', '.']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

# Marks that stand inside no word: a quotation mark or a comma that a page has glued to the word after it.
_JOINTS = (r"[“”„«»\"]", r"[,;:!?](?=[^\W\d_]|[\"“”])", r"(?<=\w)[–—]+(?=\w)")
# Written with a full stop that belongs to them; spaCy's English list has only some.
_RANKS = (
    "Lt. Col. Capt. Sgt. Maj. Cpl. Cmdr. Brig. Insp. Supt. Pvt. Adm. Hon. Msgr. Cllr. Det. Const. Sen. Rep. Gov."
).split()


def blank() -> Language:
    """A spaCy pipeline with nothing in it but the tokenizer."""
    import spacy
    from spacy.util import compile_infix_regex

    pipeline = spacy.blank("en")
    infixes = (*(pipeline.Defaults.infixes or ()), *_JOINTS)
    tokenizer: Tokenizer = pipeline.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for rank in _RANKS:
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    return pipeline
