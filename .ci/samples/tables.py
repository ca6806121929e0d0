"""The nine tables of the ministry's form, drawn from figures."""
import dataclasses

from drawing import HEAD
from forms import (
    ABROAD, BUDGETS, CLASSES, INCOME, NOTES, OPERATION, PURCHASE, RECEPTION, TITLES, VEHICLES,
    numbered,
)


@dataclasses.dataclass(frozen=True)
class Frame:
    """What stands between the title and the header."""

    unit: str
    year: str | None = "2024年度"
    money: str = "金额单位：万元"
    label: str = "部门："


def frame(page, top, table, frame, title=None, width=None, code=True, note=None):
    """Title, code, unit, year and money unit; the row of the header comes back."""
    width = width or page.width
    page.title(top, title or TITLES[table], width)
    if code:
        page.text(top + 1, width, f"公开{table[1:].zfill(2)}表", "right")
    page.text(top + 2, 1, frame.label + frame.unit)
    if frame.year:
        page.text(top + 2, (width + 3) // 2, frame.year, "center")
    page.text(top + 2, width, frame.money, "right")
    return top + 3


def sides(table, classes, labels):
    """The lines of the two halves of T1 or T4: (row, label), None where the form is blank."""

    def line(row, label):
        return row, labels.get(row, label)

    spending = [
        line(f"expenditure.{code}", numbered(index, name))
        for index, (code, name) in enumerate(classes, 1)
    ]
    blank = [None]
    if table == "T1":
        left = [line(row, numbered(index, name)) for index, (row, name) in enumerate(INCOME, 1)]
        left += blank * (len(classes) - len(left))
        left += [
            line("income.total", "本年收入合计"),
            line("income.surplus-used", "使用非财政拨款结余（含专用结余）"),
            line("income.opening", "年初结转和结余"),
        ]
        right = spending + [
            line("expenditure.total", "本年支出合计"),
            line("expenditure.distribution", "结余分配"),
            line("expenditure.closing", "年末结转和结余"),
        ]
        gap = 1
    else:
        left = [
            line(f"income.{key}", numbered(index, name))
            for index, (key, name) in enumerate(BUDGETS, 1)
        ]
        left += blank * (len(classes) - len(left))
        left += [
            line("income.total", "本年收入合计"), line("opening.total", "年初财政拨款结转和结余"),
        ]
        left += [
            line(f"opening.{key}", numbered(index, name))
            for index, (key, name) in enumerate(BUDGETS, 1)
        ]
        right = spending + [
            line("expenditure.total", "本年支出合计"),
            line("expenditure.closing", "年末财政拨款结转和结余"),
        ] + blank * 3
        gap = 0
    left += blank * gap + [line("income.grand-total", "总计")]
    right += blank * gap + [line("expenditure.grand-total", "总计")]
    return left, right


def two_sided(page, top, table, figures, labels=None, classes=CLASSES, lines=True, amount="金额"):
    """T1 or T4, with numbers of lines and columns (`lines`) or without."""
    left, right = sides(table, classes, labels or {})
    columns = [("amount", amount)] if table == "T1" else [("total", "合计"), *BUDGETS]
    step = 1 if lines else 0
    split = 3 + step
    last = split + step + len(columns)
    page.box(top, 1, "收入", (top, split - 1), font=HEAD)
    page.box(top, split, "支出", (top, last), font=HEAD)
    row = top + 1
    page.box(row, 1, "项目", font=HEAD)
    page.box(row, split, "项目", font=HEAD)
    page.box(row, 2 + step, amount, font=HEAD)
    for index, (_, text) in enumerate(columns, 1):
        page.box(row, split + step + index, text, font=HEAD)
    if lines:
        page.box(row, 2, "行次", font=HEAD)
        page.box(row, split + 1, "行次", font=HEAD)
        row += 1
        page.box(row, 1, "栏次")
        page.box(row, split, "栏次")
        page.box(row, 2)
        page.box(row, split + 1)
        page.box(row, 3, 1)
        for index in range(len(columns)):
            page.box(row, split + 2 + index, 2 + index)
    for number, (near, far) in enumerate(zip(left, right), 1):
        row += 1
        for column, entry, line, keys in (
            (1, near, number, [("amount", amount)]), (split, far, number + len(left), columns),
        ):
            is_total = entry is not None and entry[0].endswith("total") and "opening" not in entry[0]
            font = HEAD if is_total else None
            style = {"font": HEAD} if font else {}
            across = "center" if is_total else "left"
            page.box(row, column, entry and entry[1], across=across, **style)
            if lines:
                page.box(row, column + 1, line)
            for index, (key, _) in enumerate(keys, 1):
                if entry:
                    page.figure(row, column + step + index, (table, entry[0], key), figures, **style)
                else:
                    page.box(row, column + step + index)
    return row + 1


def code_cells(page, row, code, name, style):
    """The code in one column, in one cell over three, or split into 类, 款 and 项; without a code the
    cells of a line that is to be filled."""
    indent = {3: 0, 5: 1}.get(len(code), 2) if code else 0
    if style == "split":
        parts = [code[:3], code[3:5] or None, code[5:] or None] if code else [None] * 3
        for column, part in enumerate(parts, 1):
            page.box(row, column, part)
    else:
        page.box(row, 1, code, (row, 3) if style == "merged" else None, across="left")
    page.box(row, 2 if style == "single" else 4, name, across="left", indent=indent)


def by_function(
    page, top, table, figures, rows, columns, group=(), code="merged", ruler=True,
    total="first", total_text="合计", head="功能分类科目编码",
):
    """T2, T3, T5, T7, T8: a line for each function code. `group` is (heading, ids of its columns)."""
    name = 2 if code == "single" else 4
    bottom = top + 2 if code == "split" else top + 1
    page.box(top, 1, "项目", (top, name), font=HEAD)
    page.box(top + 1, 1, head, (top + 1, max(name - 1, 1)), font=HEAD)
    page.box(top + 1, name, "科目名称", (bottom, name), font=HEAD)
    if code == "split":
        for column, text in enumerate("类款项", 1):
            page.box(bottom, column, text, font=HEAD)
    inside = group[1] if group else ()
    for index, (key, text) in enumerate(columns):
        column = name + 1 + index
        if key not in inside:
            page.box(top, column, text, (bottom, column), font=HEAD)
            continue
        if key == inside[0]:
            page.box(top, column, group[0], (top, column + len(inside) - 1), font=HEAD)
        page.box(top + 1, column, text, (bottom, column), font=HEAD)
    row = bottom + 1
    if ruler:
        page.box(row, 1, "栏次", (row, name))
        for index in range(len(columns)):
            page.box(row, name + 1 + index, index + 1)
        row += 1

    def totals(row):
        page.box(row, 1, total_text, (row, name), font=HEAD)
        for index, (key, _) in enumerate(columns):
            page.figure(row, name + 1 + index, (table, "total", key), figures, HEAD)
        return row + 1

    if total == "first":
        row = totals(row)
    for number, label in rows:
        code_cells(page, row, number, label, code)
        for index, (key, _) in enumerate(columns):
            page.figure(row, name + 1 + index, (table, number, key), figures)
        row += 1
    if total == "last":
        row = totals(row)
    return row


def by_economy(page, top, figures, blocks, totals, headings=(), split=False, code="科目编码"):
    """T6: blocks side by side. `totals` are (row, text, columns it spans), one after the other."""
    row = top
    width = 4 if split else 3
    for text, first, last in headings:
        page.box(row, first, text, (row, last), font=HEAD)
    row += 1 if headings else 0
    for block in range(len(blocks)):
        start = 1 + block * width
        page.box(row, start, code, (row, start + width - 3), font=HEAD)
        page.box(row, start + width - 2, "科目名称", font=HEAD)
        page.box(row, start + width - 1, "决算数", font=HEAD)
    height = max(len(block) for block in blocks)
    for index in range(height):
        row += 1
        for number, block in enumerate(blocks):
            start = 1 + number * width
            entry = block[index] if index < len(block) else None
            key, name = entry or (None, None)
            if split:
                page.box(row, start, key and key[:3])
                page.box(row, start + 1, key and key[3:] or None)
            else:
                page.box(row, start, key, across="left")
            deep = 1 if key and len(key) > 3 else 0
            page.box(row, start + width - 2, name, across="left", indent=deep)
            if key:
                page.figure(row, start + width - 1, ("T6", key, "amount"), figures)
            else:
                page.box(row, start + width - 1)
    row += 1
    for key, text, first, last in totals:
        page.box(row, first, text, (row, last - 1), font=HEAD)
        page.figure(row, last, ("T6", key, "amount"), figures, HEAD)
    return row + 1


KEYS = ("total", "abroad", "vehicles", "purchase", "operation", "reception")


def travel_and_cars(page, top, figures, ruler=True):
    """T9: six budget figures, then six final ones."""
    for start, text, kind in ((1, "预算数", "budget"), (7, "决算数", "final")):
        page.box(top, start, text, (top, start + 5), font=HEAD)
        page.box(top + 1, start, "合计", (top + 2, start), font=HEAD)
        page.box(top + 1, start + 1, ABROAD, (top + 2, start + 1), font=HEAD)
        page.box(top + 1, start + 2, VEHICLES, (top + 1, start + 4), font=HEAD)
        for offset, part in enumerate(("小计", PURCHASE, OPERATION), 2):
            page.box(top + 2, start + offset, part, font=HEAD)
        page.box(top + 1, start + 5, RECEPTION, (top + 2, start + 5), font=HEAD)
        for offset, key in enumerate(KEYS):
            if ruler:
                page.box(top + 3, start + offset, start + offset)
            page.figure(
                top + (4 if ruler else 3), start + offset, ("T9", "unit", f"{kind}.{key}"), figures)
    return top + (5 if ruler else 4)


def notes(page, row, table, *more, width=None):
    """The remark of the form and what the unit adds."""
    for text in (NOTES[table], *more):
        page.note(row, text, width)
        row += 1
    return row
