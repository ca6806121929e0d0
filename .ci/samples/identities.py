"""The sums that hold between and inside the nine tables."""
from decimal import Decimal

from forms import CLASSES, INCOME

HALF_STEP = Decimal("0.005")


def broken(book, complete):
    """Sums that do not hold. In a `complete` workbook a blank counts as zero; else it leaves the sum
    out, as do error values and formulas without result."""
    result = []

    def value(slot):
        state, amount, *_ = book.expected.get(slot, ("blank", None))
        if state == "number":
            return Decimal(amount)
        return Decimal(0) if complete and state in ("blank", "dash") else None

    def equal(left, right):
        """Sum of the slots of one side against the sum of the other's."""
        sides = [[value(slot) for slot in side] for side in (left, right)]
        if any(term is None for side in sides for term in side):
            return
        gap = abs(sum(sides[0]) - sum(sides[1]))
        if gap > HALF_STEP * (len(left) + len(right)):
            result.append(f"{left} and {right} differ by {gap}")

    def rows(table):
        return sorted({row for name, row, _ in book.expected if name == table})

    def lines(table, *names):
        return [(table, name, "amount") for name in names]

    def column(table, column, *names):
        return [(table, name, column) for name in names]

    classes = [f"expenditure.{code}" for code, _ in CLASSES if f"expenditure.{code}" in rows("T1")]
    for left, *right in (
        ("income.total", *(row for row, _ in INCOME)), ("expenditure.total", *classes),
        ("income.grand-total", "income.total", "income.surplus-used", "income.opening"),
        ("expenditure.grand-total", "expenditure.total", "expenditure.distribution",
         "expenditure.closing"), ("income.grand-total", "expenditure.grand-total"),
    ):
        equal(lines("T1", left), lines("T1", *right))
    for key, *names in (
        ("total", "income.total"), ("fiscal", "income.general", "income.fund", "income.capital"),
        *((row.split(".")[1], row) for row, _ in INCOME[3:]),
    ):
        equal([("T2", "total", key)], lines("T1", *names))
    equal([("T3", "total", "total")], lines("T1", "expenditure.total"))
    for name in classes:
        if (code := name.split(".")[1]) in rows("T3"):
            equal([("T3", code, "total")], lines("T1", name))

    parts = {
        "T2": ("fiscal", "superior", "undertaking", "operating", "affiliated", "other"),
        "T3": ("basic", "project", "remitted", "operating", "aid"), "T5": ("basic", "project"),
        "T7": ("basic", "project"), "T8": ("basic", "project"),
    }
    for table, keys in parts.items():
        for row in rows(table):
            equal([(table, row, "total")], [(table, row, key) for key in keys])
            children = [
                other for other in rows(table) if other != "total" and (
                    len(other) == 3 if row == "total" else
                    other.startswith(row) and len(other) == len(row) + 2)
            ]
            for key in ("total", *keys) if children else ():
                equal([(table, row, key)], column(table, key, *children))

    for names in (
        ("income.total", "income.general", "income.fund", "income.capital"),
        ("opening.total", "opening.general", "opening.fund", "opening.capital"),
        ("income.grand-total", "income.total", "opening.total"),
    ):
        equal(lines("T4", names[0]), lines("T4", *names[1:]))
    equal(lines("T4", "income.grand-total"), [("T4", "expenditure.grand-total", "total")])
    budgets = ("general", "fund", "capital")
    for row in rows("T4"):
        if row.startswith("expenditure."):
            equal([("T4", row, "total")], [("T4", row, key) for key in budgets])
    for key in ("total", *budgets):
        equal(column("T4", key, "expenditure.total"), column("T4", key, *classes))
        equal(
            column("T4", key, "expenditure.grand-total"),
            column("T4", key, "expenditure.total", "expenditure.closing"))
    for key in budgets:
        equal(
            lines("T4", f"income.{key}", f"opening.{key}"),
            column("T4", key, "expenditure.total", "expenditure.closing"))
        equal(lines("T1", f"income.{key}"), lines("T4", f"income.{key}"))
    for table, key in (("T5", "general"), ("T7", "fund"), ("T8", "capital")):
        if (table, "total", "total") in book.expected:
            equal([(table, "total", "total")], column("T4", key, "expenditure.total"))
    for row in rows("T7"):
        equal(
            [("T7", row, "opening"), ("T7", row, "income")],
            [("T7", row, "total"), ("T7", row, "closing")])

    codes = sorted(row for row in rows("T6") if row.isdigit())
    for row in codes:
        children = [other for other in codes if other[:3] == row and len(other) == 5]
        if len(row) == 3 and children:
            equal(lines("T6", row), lines("T6", *children))
    heads = [row for row in codes if len(row) == 3]
    equal(lines("T6", "personnel.total"), lines("T6", *(row for row in heads if row in ("301", "303"))))
    equal(
        lines("T6", "operating.total"),
        lines("T6", *(row for row in heads if row not in ("301", "303"))))
    equal(lines("T6", "personnel.total", "operating.total"), [("T5", "total", "basic")])
    for kind in ("budget", "final"):
        if ("T9", "unit", f"{kind}.total") in book.expected:
            equal(
                column("T9", f"{kind}.total", "unit"),
                [("T9", "unit", f"{kind}.{key}") for key in ("abroad", "vehicles", "reception")])
            equal(
                column("T9", f"{kind}.vehicles", "unit"),
                [("T9", "unit", f"{kind}.{key}") for key in ("purchase", "operation")])
    return result
