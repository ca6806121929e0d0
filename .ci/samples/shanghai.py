"""A unit of Shanghai in the form of its official template of 2024.

The figures are those the unit published for 2024; its three tables without figures stay empty. The
form: only titles are merged, neither codes of tables nor numbers of lines and columns are printed, 24
classes, the 三公 table before the two special budgets, the total of T5 last.
"""
import dataclasses

from drawing import HEAD, Page
from figures import numbers
from forms import (
    ABROAD, CAPITAL, CLASSES, OPERATION, PERSONNEL, PURCHASE, RECEPTION, SERVICES, T2_COLUMNS,
    T3_COLUMNS, TITLES, VEHICLES,
)
from tables import by_economy, by_function, code_cells, two_sided

UNIT = "中共上海市普陀区委社会工作部"
HEAD_TEXT = "功能分类\n科目编码"

ROWS = [
    ("201", "一般公共服务支出", "264.87", "62.63", "202.24"),
    ("20139", "社会工作事务", "264.87", "62.63", "202.24"),
    ("2013901", "行政运行", "51.32", "51.32", None),
    ("2013950", "事业运行", "11.31", "11.31", None),
    ("2013999", "其他社会工作事务支出", "202.24", None, "202.24"),
    ("208", "社会保障和就业支出", "10.82", "10.82", None),
    ("20805", "行政事业单位养老支出", "10.82", "10.82", None),
    ("2080505", "机关事业单位基本养老保险缴费支出", "6.18", "6.18", None),
    ("2080506", "机关事业单位职业年金缴费支出", "4.64", "4.64", None),
    ("210", "卫生健康支出", "2.71", "2.71", None),
    ("21011", "行政事业单位医疗", "2.71", "2.71", None),
    ("2101101", "行政单位医疗", "2.22", "2.22", None),
    ("2101102", "事业单位医疗", "0.49", "0.49", None),
    ("221", "住房保障支出", "29.42", "29.42", None),
    ("22102", "住房改革支出", "29.42", "29.42", None),
    ("2210201", "住房公积金", "17.70", "17.70", None),
    ("2210203", "购房补贴", "11.72", "11.72", None),
]
TOTAL = ("307.82", "105.58", "202.24")
CLASSES_24 = [(code, name) for code, name in CLASSES if code not in ("231", "232")]
LINES_310 = ("310", "31001", "31002", "31003", "31007", "31013", "31019", "31021", "31022", "31099")

ECONOMY = {
    "301": "95.36", "30101": "14.12", "30102": "39.72", "30107": "10.16", "30108": "6.18",
    "30109": "4.64", "30110": "2.71", "30112": "0.09", "30113": "17.70", "30199": "0.04",
    "302": "10.23", "30201": "3.78", "30211": "1.15", "30213": "0.02", "30226": "0.68",
    "30227": "0.48", "30229": "1.48", "30239": "2.43", "30299": "0.20",
}


@dataclasses.dataclass
class Sheets:
    book: object

    def page(self, number, table, widths, landscape=False, title=None):
        long = table in ("T2", "T3", "T5")
        page = Page(self.book, f"表{number}", widths, landscape, merged=False, long=long)
        if long:
            page.sheet.print_title_rows = "1:4"
        page.title(1, title or TITLES[table])
        page.text(2, 1, UNIT)
        page.text(2, page.width, "单位：万元", "right")
        return page


def spending(columns, rows=ROWS, total=TOTAL):
    """Figures of the columns total, basic and project; cells without a figure are blank."""
    lines = {code: amounts for code, _, *amounts in rows} | {"total": total}
    return numbers({
        code: {key: amount for key, amount in zip(columns, amounts) if amount}
        for code, amounts in lines.items()
    })


def make(book):
    sheets = Sheets(book)
    book.notices = [("R021", "", "")]
    names = [(code, name) for code, name, *_ in ROWS]
    classes = {f"expenditure.{code}": amount for code, _, amount, *_ in ROWS if len(code) == 3}

    page = sheets.page(1, "T1", [36, 16, 36, 16])
    figures = numbers({
        row: {"amount": amount}
        for row, amount in {
            "income.general": "307.82", "income.total": "307.82", "income.grand-total": "307.82",
            **classes, "expenditure.total": "307.82", "expenditure.grand-total": "307.82",
        }.items()
    })
    labels = {"income.surplus-used": "使用非财政拨款结余"}
    row = two_sided(page, 3, "T1", figures, labels, CLASSES_24, False, "决算数")
    page.note(row, "注：本表反映部门本年度的总收支和年末结转结余情况。")

    page = sheets.page(2, "T2", [11, 38, *[15] * 7], True)
    figures = spending(("total",)) | {
        (code, "fiscal"): figure for (code, _), figure in spending(("total",)).items()
    }
    row = by_function(
        page, 3, "T2", figures, names, T2_COLUMNS, code="single", ruler=False, head=HEAD_TEXT)
    page.note(row, "注：本表反映部门本年度取得的各项收入情况。")

    page = sheets.page(3, "T3", [11, 38, *[16] * 6], True)
    figures = spending(("total", "basic", "project"))
    row = by_function(
        page, 3, "T3", figures, names, T3_COLUMNS, code="single", ruler=False, head=HEAD_TEXT)
    page.note(row, "注：本表反映部门本年度各项支出情况。")

    page = sheets.page(4, "T4", [32, 14, 34, 14, 17, 17, 17], True)
    whole = {"total": "307.82", "general": "307.82"}
    figures = numbers({
        "income.general": {"amount": "307.82"}, "income.total": {"amount": "307.82"},
        "income.grand-total": {"amount": "307.82"}, "expenditure.total": whole,
        "expenditure.grand-total": whole,
        **{row: {"total": amount, "general": amount} for row, amount in classes.items()},
    })
    row = two_sided(page, 3, "T4", figures, {}, CLASSES_24, False, "决算数")
    page.note(row, "注：本表反映部门本年度财政拨款总收支和结转结余情况。")

    page = sheets.page(5, "T5", [11, 44, 16, 16, 16])
    columns = [("total", "合计"), ("basic", "基本支出"), ("project", "项目支出")]
    row = by_function(
        page, 3, "T5", spending(("total", "basic", "project")), names, columns, code="single",
        ruler=False, total="last", head=HEAD_TEXT)
    page.note(row, "注：本表反映部门本年度一般公共预算财政拨款支出情况。")

    economy(sheets)
    abroad_and_cars(sheets)
    for number, table, money in ((8, "T7", "政府性基金预算"), (9, "T8", "国有资本经营预算")):
        empty_special(sheets, number, table, money)


def economy(sheets):
    page = sheets.page(6, "T6", [9, 9, 34, 14, 9, 9, 28, 14], title="一般公共预算财政拨款基本支出决算明细表")
    right = SERVICES + [(code, name) for code, name in CAPITAL if code in LINES_310]
    figures = {code: {"amount": "0.00"} for code, _ in PERSONNEL + right}
    figures |= {code: {"amount": amount} for code, amount in ECONOMY.items()}
    figures["personnel.total"] = {"amount": "95.36"}
    figures["operating.total"] = {"amount": "10.23"}
    row = by_economy(
        page, 3, numbers(figures), [PERSONNEL, right],
        [("personnel.total", "人员经费合计", 1, 4), ("operating.total", "公用经费合计", 5, 8)],
        split=True, code="经济分类科目编码")
    page.note(row, "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。")


def abroad_and_cars(sheets):
    page = sheets.page(7, "T9", [11] * 12, True)
    pairs(page, {})
    page.note(8, "注：本表反映部门本年度“三公”经费支出预决算情况。")
    page.note(9, f"说明：{UNIT}本年度没有财政拨款“三公”经费支出，故本表无数据。")


def pairs(page, figures):
    """T9 as six pairs of a budget and a final figure."""
    page.box(3, 1, "财政拨款“三公”经费", (3, 12), font=HEAD)
    page.box(4, 1, "合计", (5, 2), font=HEAD)
    page.box(4, 3, ABROAD, (5, 4), font=HEAD)
    page.box(4, 5, VEHICLES, (4, 10), font=HEAD)
    page.box(5, 5, "小计", (5, 6), font=HEAD)
    page.box(5, 7, PURCHASE, (5, 8), font=HEAD)
    page.box(5, 9, OPERATION, (5, 10), font=HEAD)
    page.box(4, 11, RECEPTION, (5, 12), font=HEAD)
    columns = ["total", "abroad", "vehicles", "purchase", "operation", "reception"]
    for column in range(1, 13):
        kind, heading = ("budget", "预算数") if column % 2 else ("final", "决算数")
        page.box(6, column, heading, font=HEAD)
        slot = "T9", "unit", f"{kind}.{columns[(column - 1) // 2]}"
        page.figure(7, column, slot, figures)


def empty_special(sheets, number, table, money):
    page = sheets.page(number, table, [11, 38, *[15] * 6], True)
    row = special(page, table, [])
    page.note(row, f"注：本表反映部门本年度{money}财政拨款收入支出及结转和结余情况。")
    page.note(row + 1, f"说明：{UNIT}本年度没有{money}财政拨款收入和支出，故本表无数据。")


def special(page, table, rows):
    """T7 or T8: the line of the total carries the heads of the three columns of spending."""
    page.box(3, 1, "项目", (3, 2), font=HEAD)
    page.box(4, 1, HEAD_TEXT, font=HEAD)
    page.box(4, 2, "科目名称", font=HEAD)
    page.box(3, 3, "年初结转和结余", (4, 3), font=HEAD)
    page.box(3, 4, "本年收入", (4, 4), font=HEAD)
    page.box(3, 5, "本年支出", (4, 7), font=HEAD)
    page.box(3, 8, "年末结转和结余", (4, 8), font=HEAD)
    page.box(5, 1, "合计", (5, 2), font=HEAD)
    for column, key in ((3, "opening"), (4, "income"), (8, "closing")):
        page.figure(5, column, (table, "total", key), {}, HEAD)
    for column, text in ((5, "合计"), (6, "基本支出"), (7, "项目支出")):
        page.box(5, column, text, font=HEAD)
    row = 6
    for code, name in rows:
        code_cells(page, row, code, name, "single")
        for column, key in enumerate(("opening", "income", "total", "basic", "project", "closing"), 3):
            page.figure(row, column, (table, code, key), {})
        row += 1
    return row
