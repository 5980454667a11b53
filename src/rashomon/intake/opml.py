"""A list of feeds (OPML) in, what it subscribes to out, and back.

Lists are passed from hand to hand: nothing outside is opened, and a row that is no link of the web is refused by name.

>>> listed = read(b'<opml><body><outline text="Fen"><outline text="Fen Post" xmlUrl="http://fen.example/rss"/>'
...     b'<outline text="Files" xmlUrl="file:///etc/passwd"/></outline></body></opml>')
>>> listed
(Subscription(title='Fen Post', url='http://fen.example/rss'),)
>>> read(write(listed)) == listed
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from rashomon.errors import Rejection
from rashomon.intake.web import clean
from rashomon.records import Rejected

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed somebody follows."""

    title: str | None
    url: str


def read(data: bytes) -> tuple[Subscription, ...]:
    """The feeds a list holds, each once, in its order. Raises Rejection: not_a_list."""
    return sifted(data, "")[0]


def sifted(data: bytes, path: str) -> tuple[tuple[Subscription, ...], tuple[Rejected, ...]]:
    """The feeds of the list at `path`, its rows that are refused (bad_link), and
    whether some may be missing (gap). Raises Rejection: not_a_list."""
    kept: dict[str, Subscription] = {}
    refused: list[Rejected] = []
    rows, fault = _rows(data)
    for number, (title, url) in enumerate(rows, 1):
        try:
            link = clean(url)
            kept.setdefault(link, Subscription(title, link))
        except Rejection as rejection:
            refused.append(
                Rejected(path=f"{path}#{number}", url=None, reason=rejection.reason, detail=rejection.detail)
            )
    if fault:
        refused.append(Rejected(path=path, url=None, reason="gap", detail=f"the list is broken: {fault}"))
    return tuple(kept.values()), tuple(refused)


def write(subscriptions: Iterable[Subscription]) -> bytes:
    """The list as OPML 2.0, for any reader of feeds."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds"
    body = etree.SubElement(root, "body")
    for one in subscriptions:
        title = _UNWRITABLE.sub("\ufffd", one.title or one.url)
        etree.SubElement(body, "outline", type="rss", text=title, title=title, xmlUrl=one.url)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _rows(data: bytes) -> tuple[list[tuple[str | None, str]], str]:
    """The title and link of every row that has a link, however deep it stands; and what is wrong with the XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Rejection("not_a_list", f"no OPML: {error}") from error
    if root is None or str(root.tag).lower() != "opml":
        raise Rejection("not_a_list", "no OPML")
    rows = []
    for row in root.iter("outline"):
        fields = {str(name).lower(): str(value) for name, value in row.attrib.items()}
        if link := fields.get("xmlurl", "").strip():
            rows.append((" ".join((fields.get("title") or fields.get("text") or "").split()) or None, link))
    faults = [entry.message for entry in parser.error_log if entry.level >= etree.ErrorLevels.ERROR]
    return rows, faults[0][:200] if faults else ""
