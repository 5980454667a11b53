"""Lemmas as small edits of a word's form, so that a word never met has one too.

A script is "=" (the form itself), or how many characters go from the end of the lower-case form and what comes
instead: "3|y" makes "body" of "bodies". A form that keeps its capitals ("Mali") has "=" too.

>>> script("bodies", "body"), apply("bodies", "3|y"), apply("Cities", "3|y"), script("Mali", "Mali")
('3|y', 'body', 'city', '=')
>>> script("went", "go"), apply("went", "4|go"), apply("No", "0|")
('4|go', 'go', 'no')
"""

from __future__ import annotations

from itertools import takewhile


def script(form: str, lemma: str) -> str:
    """The edit that makes `lemma` of `form`."""
    if form == lemma:
        return "="
    low = form.lower()
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(low, lemma, strict=False)))
    return f"{len(low) - kept}|{lemma[kept:]}"


def apply(form: str, edit: str) -> str:
    """The form after an edit; the form itself when the edit takes more characters than there are, or leaves none."""
    if edit == "=":
        return form
    gone, _, put = edit.partition("|")
    kept = len(form) - int(gone)
    return (form.lower()[:kept] + put or form) if kept >= 0 else form
