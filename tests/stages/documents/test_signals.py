"""What an element's tag and class names say of its text."""

from __future__ import annotations

import pytest

from rashomon.stages.documents.signals import sign, unseen


@pytest.mark.parametrize(
    ("tag", "classes", "identifier", "role"),
    [
        ("nav", "", "", "furniture"), ("h3", "", "", "heading"), ("figcaption", "", "", "caption"), ("p", "", "", None),
        ("ol", "commentlist", "", "comment"), ("div", "", "comments", "comment"),
        ("div", "comment-body", "", "comment"),
        ("span", "comments-count", "", "furniture"), ("div", "commentary", "", None),
        ("body", "has-comments", "", None),
        ("div", "x wp-caption-text", "", "caption"), ("p", "article-byline", "", "byline"), ("div", "story", "", None),
        ("span", "post-date", "", "dateline"), ("span", "photo-credit", "", "credit"),
        ("div", "share-bar", "", "furniture"),
        ("p", "standfirst", "", "heading"), ("div", "replies", "", "comment"), ("p", "sources", "", "credit"),
        ("p", "date", "", "dateline"), ("div", "page-footer", "", "furniture"), ("p", "resources", "", None),
        ("div", "shareholders", "", None), ("section", "related-stories", "", "furniture"), ("form", "", "", None),
    ],
)  # fmt: skip
def test_habits_of_the_web_give_roles_and_like_words_do_not(tag, classes, identifier, role):
    found = sign(tag, classes, identifier)
    assert (found[0] if found else None) == role


def test_hidden_elements_are_unseen_and_others_seen():
    assert unseen("p", "DISPLAY:NONE", None)
    assert unseen("p", None, "")
    assert unseen("script", None, None)
    assert not unseen("p", "display: block", None)
