"""Flattened pages as text with a mark before each line, and first-draft documents made of them."""

from __future__ import annotations

from rashomon.records import Block, Document

MARKS = {
    "t": "title", "d": "dateline", "y": "byline", "c": "caption", "h": "heading", "b": "body", "r": "credit",
    "f": "furniture", "m": "comment", "i": "inserted",
}  # fmt: skip


def draft(text: str, name: str = "page.txt") -> Document:
    """A document whose blocks are the lines of the text, as the documents stage leaves them."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block(start=start, end=start + len(line.strip()), role="body", reason="a line"))
        at += len(line) + 1
    return document(text, tuple(blocks), name)


def document(text: str, blocks: tuple[Block, ...], name: str = "page.txt") -> Document:
    """A document of these blocks of which nothing else is known."""
    return Document(
        id=name, path=name, url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=None, published_reason=None, blocks=blocks,
    )  # fmt: skip


def marked(rows: str) -> tuple[Document, tuple[str, ...]]:
    """A document of the rows and the roles their marks stand for: "b Two barns burnt." is a line of body."""
    pairs = [row.strip().split(" ", 1) for row in rows.strip().splitlines()]
    return draft("\n\n".join(line for _, line in pairs)), tuple(MARKS[mark] for mark, _ in pairs)


def web(*rows: tuple[str, bool | None, str, str]) -> Document:
    """A web page's document: (tag, main, first role, text) a block."""
    blocks: list[Block] = []
    at = 0
    for number, (tag, main, role, text) in enumerate(rows):
        place = f"/html/body/{tag}[{number + 1}]"
        blocks.append(
            Block(start=at, end=at + len(text), role=role, reason="markup", xpath=place, tag=tag, main=main)  # type: ignore[arg-type]
        )
        at += len(text) + 1
    return document("\n".join(row[3] for row in rows), tuple(blocks), "page.html")
