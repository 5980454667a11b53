"""Bytes in, text out, by the rules a browser follows (WHATWG), and what was lost on the way.

The order: byte order mark, what the carrier said, for HTML what the page says of itself, UTF-8 where the bytes are
valid UTF-8, and only then detection. A label means what it means on the web: "iso-8859-1" is windows-1252.

>>> decode("naïve".encode("latin-1"), html=False, charset="iso-8859-1").text
'naïve'
>>> decode(b'<meta charset="windows-1251"><p>\\xcc\\xe8\\xf0', html=True).text[-3:]
'Мир'
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from rashomon.errors import Rejection

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Where Python's codec of a name is narrower than the encoding the web means by it.
_WIDER = {
    "shift_jis": "cp932", "gbk": "gb18030", "gb2312": "gb18030", "big5": "big5hkscs", "euc_kr": "cp949",
    "iso8859-11": "cp874", "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254",
}  # fmt: skip
_UNMAPPED = {"x-mac-cyrillic": "mac_cyrillic", "x-mac-ukrainian": "mac_cyrillic", "x-user-defined": "cp1252"}
# One byte a character: every byte of the C1 range that the table leaves out is that control character.
_SINGLE = re.compile(r"cp125\d|cp874|cp866|iso8859|koi8|mac")
_HEAD = 1 << 16  # a declaration past the prescan still counts while the head is being read
_META = re.compile(rb"<meta[\s/]([^>]{0,2000})", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:+-]{1,40})", re.IGNORECASE)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_USUAL = "cp1252"  # what the web falls back on
_MOSTLY = 0.02  # share of control characters above which bytes are no text
_SAMPLE = 1 << 16
_PAIRS = "rashomon.pairs"  # of bytes, in the encodings of East Asia
_WRONG = 10_000  # a text with more broken characters is as good as none, and not worth the time


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text without its byte order mark, the codec it was read with, and whether that was said or guessed."""

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, *, html: bool, charset: str | None = None) -> Decoded:
    """The characters of `data`; bytes that stand for none become U+FFFD. Raises Rejection `binary`."""
    encoding, skip, certain = _choose(data, html=html, charset=charset)
    text = _characters(data[skip:], encoding)
    _refuse_binary(text, html=html)
    return Decoded(text=text, encoding=encoding, certain=certain)


def codec(label: str) -> str | None:
    """Python's name for the encoding a web page means by `label`; None for a label the web does not know."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    label = label.strip().lower()
    found = map_encoding_to_html5(label, fallback_utf8=False) or _UNMAPPED.get(label)
    return _WIDER.get(found, found) if found else None


def _choose(data: bytes, *, html: bool, charset: str | None) -> tuple[str, int, bool]:
    """The codec, the length of the byte order mark, and whether anything said so."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name, len(mark), True
    said = codec(charset) if charset else None
    said = said or (_declared(data) if html else None)
    if said:
        return said, 0, True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data), 0, False
    return "utf-8", 0, True


def _declared(data: bytes) -> str | None:
    """What the page's own `<meta>` says, outside comments. UTF-16 there can't be true, so it means UTF-8."""
    head = _without_comments(data[:_HEAD])
    for meta in _META.finditer(head):
        found = _CHARSET.search(meta.group(1))
        name = codec(found.group(1).decode("ascii")) if found else None
        if name:
            return "utf-8" if name.startswith("utf-16") else name
    return None


def _without_comments(head: bytes) -> bytes:
    kept: list[bytes] = []
    at = 0
    while (start := head.find(b"<!--", at)) >= 0:
        kept.append(head[at:start])
        end = head.find(b"-->", start + 2)
        if end < 0:
            return b"".join(kept)
        at = end + 3
    return b"".join([*kept, head[at:]])


def _detected(data: bytes) -> str:
    """The likeliest encoding of bytes that are no UTF-8, from a sample that holds some that are not ASCII."""
    from resiliparse.parse.encoding import detect_encoding

    first = _BEYOND_ASCII.search(data)
    at = first.start() if first else 0
    sample = data[max(0, at - 1000) : at + _SAMPLE]
    if _nearly_utf8(sample):
        return "utf-8"
    guess = str(detect_encoding(sample, max_len=_SAMPLE, html5_compatible=False))
    found = codec(guess) or guess
    try:
        codecs.lookup(found)
    except LookupError:
        return _USUAL
    return _USUAL if found.startswith("utf") else found


def _nearly_utf8(data: bytes) -> bool:
    """Whether more of the characters beyond ASCII are whole in UTF-8 than broken: it was damaged on its way."""
    beyond = [char for char in data.decode("utf-8", "replace") if char > "\x7f"]
    return beyond.count("\ufffd") * 2 < len(beyond)


def _characters(data: bytes, encoding: str) -> str:
    if not _SINGLE.match(encoding):
        text = data.decode(encoding, "replace")
        wrong = 0 if encoding.startswith("utf") else text.count("\ufffd")
        return data.decode(encoding, _PAIRS) if 0 < wrong < _WRONG else text
    text = data.decode(encoding, "surrogateescape")
    # An escaped byte 80-9F is that control character on the web; any other stands for nothing.
    table = {0xDC00 + byte: chr(byte) if byte < 0xA0 else "\ufffd" for byte in range(0x80, 0x100)}
    return text.translate(table) if re.search("[\udc80-\udcff]", text) else text


def _pair(error: UnicodeError) -> tuple[str, int]:
    """A first byte goes with a second that is not ASCII: the web takes both for one character that is none."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    both = error.object[error.start : error.start + 2]
    return "\ufffd", error.start + (2 if len(both) == 2 and min(both) >= 0x80 else 1)


codecs.register_error(_PAIRS, _pair)


def _refuse_binary(text: str, *, html: bool) -> None:
    if not html and "\x00" in text:
        raise Rejection("binary", f"no text: a NUL at character {text.index(chr(0)) + 1}")
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if sample and controls > _MOSTLY * len(sample):
        raise Rejection("binary", f"no text: {controls} of the first {len(sample)} characters are controls")
