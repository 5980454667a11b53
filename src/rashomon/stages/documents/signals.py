"""What a page's markup says of an element before anyone reads it: its first-draft role, and whether it is shown.

An element's tag, class and id in; a role with its reason, or None, out. Class names are the web's habits
("comment-list", "byline", "share-buttons"), read as whole words, so that "commentary" is no comment.

>>> sign("div", "post comments-area", "")
('comment', 'inside class "comments-area"')
>>> sign("div", "post-commentary", "") is None
True
"""

from __future__ import annotations

import re

from rashomon.records import Role

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "html", "iframe", "label", "legend", "li", "main", "menu", "nav", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    )
)  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Never shown as text of the page. `noscript` holds what a reader with scripts, that is nearly every one, does not see.
UNSEEN = frozenset(
    (
        "script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "embed", "canvas",
        "audio", "video", "select", "textarea", "datalist", "map", "noframes", "applet", "meta", "link", "title",
    )
)  # fmt: skip
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)

# Not `form`: some site builders put the whole page into one.
_OF_TAG: dict[str, Role] = {
    "nav": "furniture", "aside": "furniture", "footer": "furniture", "button": "furniture",
    "label": "furniture", "menu": "furniture", "dialog": "furniture", "figcaption": "caption", "time": "dateline",
    **dict.fromkeys(sorted(HEADINGS), "heading"),
}  # fmt: skip
# The first that matches wins; each pattern is tried against one class or id at a time.
_OF_CLASS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("furniture", re.compile(r"comments?[-_]?(?:count|link|number|open|button|toggle|off|closed|icon|cta)s?$")),
    ("comment", re.compile(r"(?:[a-z]+[-_])?comments?(?:[-_](?!on$)[a-z]+)*$|commentlist$|disqus(?:[-_]thread)?$")),
    (
        "comment",
        re.compile(r"(?:user[-_]|reader[-_])?repl(?:y|ies)(?:[-_](?:list|text|body|content))?$|readers?[-_]letters?$"),
    ),
    ("heading", re.compile(r"(?:[a-z]+[-_])*(?:standfirst|subtitle|sub-?headline|dek)$")),
    ("caption", re.compile(r"(?:[a-z]+[-_])*caption(?:[-_](?:text|wrap|inner))?$|wp-caption-text$")),
    ("byline", re.compile(r"(?:[a-z]+[-_])*byline(?:[-_][a-z]+)?$|(?:article|post)[-_]authors?$|author[-_]name$")),
    (
        "dateline",
        re.compile(
            r"(?:article|post|entry|publish(?:ed)?)[-_](?:date|time|datetime)$|pub[-_]?date$|timestamp$|date(?:line)?$"
        ),
    ),
    (
        "credit",
        re.compile(r"(?:photo|image|picture|caption)[-_]credits?$|copyright(?:[-_][a-z]+)?$|sources?$|credits?$"),
    ),
    (
        "furniture",
        re.compile(
            r"(?:[a-z]+[-_])*(?:breadcrumbs?|share|sharing|social|sharebar|newsletter|subscribe|subscription|paywall|promo"
            r"|related|recommended|trending|most[-_]?(?:read|popular|viewed)|sidebar|navigation|navbar|menu|cookies?|advert"
            r"|advertisement|ads?|sponsored|taboola|outbrain|pagination|widget|login|signup|toolbar|tags|popup|modal|footer|colophon|imprint)"
            r"(?:[-_][a-z]+)*$"
        ),
    ),
)  # fmt: skip
_LONGEST = 60
_WHOLE_PAGE = frozenset(("html", "body", "main", "article"))


def sign(tag: str, classes: str, identifier: str) -> tuple[Role, str] | None:
    """The first-draft role that an element's own tag, class or id gives everything inside it, and the reason."""
    if tag in _OF_TAG:
        return _OF_TAG[tag], f"inside <{tag}>"
    if tag in _WHOLE_PAGE:  # "has-comments" on the body says nothing of the text in it
        return None
    for name in (*classes.lower().split()[:20], *identifier.lower().split()[:1]):
        for role, pattern in _OF_CLASS:
            if len(name) <= _LONGEST and pattern.match(name):
                return role, f'inside class "{name}"'
    return None


def unseen(tag: str, style: str | None, hidden: str | None) -> bool:
    """Whether nothing inside the element is shown, by its tag, its inline style or its `hidden` attribute."""
    return tag in UNSEEN or hidden is not None or bool(style and _HIDDEN.search(style[:1000]))
