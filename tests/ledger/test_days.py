"""Dates as precise as words allow."""

from __future__ import annotations

import pytest

from converter.ledger.days import first, last


def test_first_and_last() -> None:
    assert (first("2024"), last("2024")) == ("2024-01-01", "2024-12-31")
    assert (first("2024-02"), last("2024-02")) == ("2024-02-01", "2024-02-29")
    assert first("2023-06-30") == last("2023-06-30") == "2023-06-30"


@pytest.mark.parametrize("date", ["", "24", "2024-13", "2023-02-29", "2024-6", "0000", "2024-06-30T", "２０２４"])
def test_no_date(date: str) -> None:
    with pytest.raises(ValueError, match=f"^{date}$"):
        last(date)
