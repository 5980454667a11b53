"""A report of one title and one body block, for the tests of figures."""

from __future__ import annotations

from rashomon.records import Block, Document


def report(text, title=None, published=None):
    whole = f"{title}\n{text}" if title else text
    head = len(title) if title else 0
    blocks = [Block(start=0, end=head, role="title", reason="")] if title else []
    blocks.append(Block(start=head + (1 if title else 0), end=len(whole), role="body", reason=""))
    return Document(
        id="d", path="d.txt", url=None, sha256="", text=whole, title=title, outlet=None, agencies=(), byline=None,
        language="en", published=published, published_reason=None, blocks=tuple(blocks),
    )  # fmt: skip
