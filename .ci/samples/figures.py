"""What is written into a cell, and what must be read back from it."""
import dataclasses
from decimal import Decimal


@dataclasses.dataclass(frozen=True)
class Figure:
    """A cell's content; `state`, `amount` and `raw` are those of the submission's JSON."""

    write: object = None
    state: str = "blank"
    amount: str | None = None
    stored: str | None = None


BLANK = Figure()


def number(text):
    """A figure stored as a number; `text` has its two decimals, as printed."""
    return Figure(float(Decimal(text)), "number", text)


def with_tail(stored, amount):
    """A figure with the tail that binary arithmetic leaves in a file."""
    return Figure(float(stored), "number", amount, stored)


def stored_as_text(written, amount):
    """A figure that someone typed as text."""
    return Figure(written, "number", amount)


def dash(written):
    return Figure(written, "dash")


def error(code):
    return Figure(code, "error")


def formula(text, result):
    """A formula with its stored result, or with none (`result` is None)."""
    state = "uncomputed" if result is None else "number"
    stored = None if result is None else repr(float(Decimal(result)))
    return Figure("=" + text, state, result, stored)


def numbers(rows):
    """{row: {column: "1.00"}} as {(row, column): Figure}; values that are figures stay."""
    return {
        (row, column): value if isinstance(value, Figure) else number(value)
        for row, columns in rows.items()
        for column, value in columns.items()
    }


def plus(*terms):
    """The exact sum of printed amounts, with two decimals."""
    return f"{sum((Decimal(term) for term in terms), Decimal('0.00')):.2f}"
