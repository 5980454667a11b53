from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon.cli.accounts import under
from rashomon.config import Settings

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "reports"
FILES = [*sorted(EXAMPLES.glob("*-agency-*.txt")), *sorted(EXAMPLES.glob("1[47]*"))]


@pytest.fixture(scope="module")
def usual() -> rashomon.Account:
    return rashomon.account(FILES)


@pytest.mark.parametrize("policy", ["conservative", "graded", "best", "recommended"])
def test_an_account_put_under_a_policy_is_the_account_made_under_it(policy: str, usual: rashomon.Account):
    made = rashomon.account(FILES, settings=Settings(policy=policy))
    assert under(usual, policy).figures == made.figures
    assert under(made, "range").figures == usual.figures


def test_its_own_policy_leaves_it_as_it_is(usual: rashomon.Account):
    assert under(usual, "range") is usual
    assert under(usual, None) is usual
