"""Rows by the few hundred."""

from hypothesis import given
from hypothesis import strategies as st

from followthrough.register.ledger.batches import in_batches


@given(st.lists(st.integers()), st.integers(1, 9))
def test_all_rows_in_their_order_and_none_too_many(rows, size):
    batches = list(in_batches(rows, size))
    assert [row for batch in batches for row in batch] == rows
    assert all(0 < len(batch) <= size for batch in batches)
