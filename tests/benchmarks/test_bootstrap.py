from benchmarks.bootstrap import intervals, total


def accuracy(sums):
    return {"accuracy": sums["right"] / sums["words"]}


def rows(*right):
    return [{"right": number, "words": 10} for number in right]


def test_what_documents_count_is_added_up():
    assert total(rows(3, 4)) == {"right": 7, "words": 20}


def test_documents_that_are_alike_leave_no_doubt():
    assert intervals(rows(7, 7, 7), accuracy) == {"accuracy": (0.7, 0.7)}


def test_the_interval_holds_the_figure_and_narrows_with_more_documents():
    few, many = (intervals(rows(*[2, 5, 9] * times), accuracy)["accuracy"] for times in (2, 40))
    assert few[0] < many[0] < 16 / 30 < many[1] < few[1]


def test_the_same_seed_draws_the_same_documents():
    assert intervals(rows(1, 4, 9), accuracy, draws=50) == intervals(rows(1, 4, 9), accuracy, draws=50)
