"""An invented unit whose workbook has what makes submissions hard to read.

The figures agree with each other. The README of the sample lists each oddity with its cell.
"""
import dataclasses
from decimal import Decimal

from drawing import HEAD, Page
from figures import dash, error, formula, number, numbers, plus, stored_as_text, with_tail
from forms import (
    CAPITAL, CLASSES, PERSONNEL, SERVICES, T2_COLUMNS, T3_COLUMNS, T5_COLUMNS, TITLES, names,
)
from tables import Frame, by_economy, by_function, frame, notes, travel_and_cars, two_sided

UNIT = "示例县水务服务中心"
HEAD_OF_SPENDING = ("本年支出", ["total", "basic", "project"])


@dataclasses.dataclass(frozen=True)
class Item:
    """Money of one function code, by where it comes from and what it is for."""

    name: str
    basic: str = "0.00"
    project: str = "0.00"
    fund: str = "0.00"
    capital: str = "0.00"
    own_basic: str = "0.00"
    own_project: str = "0.00"
    trade: str = "0.00"
    fiscal_income: str = "0.00"
    fees: str = "0.00"
    other: str = "0.00"


ITEMS = {
    "2080505": Item("机关事业单位基本养老保险缴费支出", basic="42.36", fiscal_income="42.36"),
    "2080506": Item("机关事业单位职业年金缴费支出", basic="21.18", fiscal_income="21.18"),
    "2101102": Item("事业单位医疗", basic="18.24", fiscal_income="18.24"),
    "2120804": Item("农村基础设施建设支出", fund="300.00", fiscal_income="310.00"),
    "2130304": Item(
        "水利行业业务管理", basic="402.15", project="35.00", own_basic="30.00",
        fiscal_income="437.15", fees="37.65", other="3.27"),
    "2130306": Item(
        "水利工程运行与维护", project="1268.40", own_project="58.75", fiscal_income="1261.20",
        fees="58.75"),
    "2130314": Item("防汛", project="96.50", fiscal_income="96.50"),
    "2130399": Item("其他水利支出", trade="12.00"),
    "2210201": Item("住房公积金", basic="46.80", fiscal_income="46.80"),
    "2239999": Item("其他国有资本经营预算支出", capital="8.00", fiscal_income="8.00"),
    "2296002": Item("用于社会福利的彩票公益金支出", fund="12.50", fiscal_income="12.50"),
}
GROUPS = {
    "20805": "行政事业单位养老支出", "21011": "行政事业单位医疗", "21208": "国有土地使用权出让收入安排的支出",
    "21303": "水利", "22102": "住房改革支出", "22399": "其他国有资本经营预算支出", "22960": "彩票公益金安排的支出",
}
NAMES = dict(CLASSES) | GROUPS | {code: item.name for code, item in ITEMS.items()}


def tree(amounts, only=lambda item: True):
    """Lines of 类, 款 and 项 with their sums: [(code, name)] and {code: {column: amount}}."""
    codes = {
        code[:length] for code, item in ITEMS.items() if only(item) for length in (3, 5, 7)
    }
    table = {}
    for code in sorted(codes) + ["total"]:
        below = [
            amounts(item) for number, item in ITEMS.items()
            if code == "total" or number.startswith(code)
        ]
        table[code] = {key: plus(*(line[key] for line in below)) for key in below[0]}
    return [(code, NAMES[code]) for code in sorted(codes)], table


def earned(item):
    row = {
        "fiscal": item.fiscal_income, "superior": "0.00", "undertaking": item.fees,
        "operating": item.trade, "affiliated": "0.00", "other": item.other,
    }
    return {"total": plus(*row.values())} | row


def spent(item):
    row = {
        "basic": plus(item.basic, item.own_basic),
        "project": plus(item.project, item.fund, item.capital, item.own_project),
        "remitted": "0.00", "operating": item.trade, "aid": "0.00",
    }
    return {"total": plus(*row.values())} | row


def general(item):
    return {"total": plus(item.basic, item.project), "basic": item.basic, "project": item.project}


def figures(table):
    """Zeros stay blank, but for totals."""
    return {
        slot: figure for slot, figure in numbers(table).items()
        if figure.amount != "0.00" or slot[0] == "total"
    }


def by_class(pick):
    amounts = {}
    for code, item in ITEMS.items():
        amounts[code[:3]] = plus(amounts.get(code[:3], "0.00"), *pick(item))
    return {code: amount for code, amount in amounts.items() if Decimal(amount)}


def make(book):
    head = Frame(UNIT)
    abroad_and_cars(book, head)
    income_and_spending(book, head)
    summary(book, head)
    last_year(book)
    general_budget(book, head)
    fiscal_summary(book, head)
    economy(book, head)
    special_budgets(book, head)
    projects(book, head)
    book.notices = NOTICES


def abroad_and_cars(book, head):
    """First sheet: a title with unit and year, dashes of several kinds, full-width digits."""
    page = Page(book, "三公经费", [13] * 12, True)
    row = frame(page, 1, "T9", head, f"{UNIT}2024年度财政拨款“三公”经费支出决算表", code=False)
    values = {
        "budget.total": number("9.20"), "budget.abroad": dash("—"), "budget.vehicles": number("8.00"),
        "budget.purchase": dash("-"), "budget.operation": stored_as_text("８．００", "8.00"),
        "budget.reception": stored_as_text(" 1.20 ", "1.20"), "final.total": number("7.58"),
        "final.abroad": dash("/"), "final.vehicles": number("6.90"), "final.purchase": dash("无"),
        "final.operation": number("6.90"), "final.reception": number("0.68"),
    }
    row = travel_and_cars(page, row, {("unit", key): value for key, value in values.items()})
    notes(page, row, "T9")


def income_and_spending(book, head):
    """Two tables, one below the other; amounts typed as text; an error value."""
    page = Page(book, "附件2-收支明细 ", [13, 34, *[15] * 7], True, long=True)
    row = frame(page, 1, "T2", head, code=False)
    rows, table = tree(earned)
    values = figures(table) | {("total", "total"): with_tail("2365.6000000000004", "2365.60")}
    row = by_function(page, row, "T2", values, rows, T2_COLUMNS, code="single")
    row = notes(page, row, "T2") + 2

    row = frame(page, row, "T3", head, code=False, width=8)
    rows, table = tree(spent)
    values = figures(table) | {
        ("total", "total"): stored_as_text("2,351.88", "2351.88"),
        ("total", "project"): stored_as_text("1，779.15", "1779.15"),
        ("total", "aid"): error("#REF!"),
        ("213", "total"): stored_as_text("1 902.80", "1902.80"),
        ("2130306", "total"): stored_as_text("１，３２７．１５", "1327.15"),
        ("2130314", "total"): stored_as_text("96.50　", "96.50"),
    }
    row = by_function(page, row, "T3", values, rows, T3_COLUMNS, code="single")
    notes(page, row, "T3", width=8)


def summary(book, head):
    """T1: labels with breaks and spaces, formulas with and without a result, remarks below."""
    page = Page(book, "Sheet3", [34, 6, 15, 34, 6, 15])
    row = frame(page, 1, "T1", Frame(UNIT, label="编制单位：", money="金额单位:万元"), code=False)
    income = {
        "income.general": "1923.43", "income.fund": "322.50", "income.capital": "8.00",
        "income.undertaking": "96.40", "income.operating": "12.00", "income.other": "3.27",
        "income.opening": "47.30", "income.grand-total": "2412.90",
        "expenditure.distribution": "2.00", "expenditure.closing": "59.02",
        **{f"expenditure.{code}": amount for code, amount in by_class(
            lambda item: (spent(item)["total"],)).items()},
    }
    values = numbers({line: {"amount": amount} for line, amount in income.items()}) | {
        ("income.total", "amount"): formula("SUM(C7:C14)", "2365.60"),
        ("expenditure.total", "amount"): formula("SUM(F7:F32)", "2351.88"),
        ("expenditure.grand-total", "amount"): formula("F33+F34+F35", None),
    }
    labels = {
        "income.general": "一、一般公共预算财政拨\n款收入",
        "income.total": "本 年 收 入 合 计",
        "income.surplus-used": "使用非财政拨款结余\n（含专用结余）",
        "income.grand-total": "总　　计",
        "expenditure.208": "八、社会保障和\n就业支出",
        "expenditure.grand-total": "总　　计",
    }
    row = notes(page, two_sided(page, row, "T1", values, labels), "T1")
    page.text(row, 1, "填表人：　　　　　　　　复核人：")
    page.text(row + 1, 1, "与国库对账：")
    page.text(row + 1, 3, 2253.93)
    page.text(row + 2, 3, 2412.9)


def last_year(book):
    """A hidden sheet that someone kept as a template."""
    page = Page(book, "2023年", [34, 6, 15, 34, 6, 15])
    page.sheet.sheet_state = "hidden"
    row = frame(page, 1, "T1", Frame(UNIT, year="2023年度"), "2023年度收入支出决算总表", code=False)
    hidden = {
        line: {"amount": amount} for line, amount in {
            "income.general": "1804.12", "income.fund": "96.00", "income.total": "1900.12",
            "income.opening": "61.85", "income.grand-total": "1961.97",
            "expenditure.208": "60.02", "expenditure.210": "17.35", "expenditure.213": "1709.10",
            "expenditure.212": "80.00", "expenditure.221": "45.20", "expenditure.total": "1911.67",
            "expenditure.closing": "50.30", "expenditure.grand-total": "1961.97",
        }.items()
    }
    kept = dict(book.expected)
    book.expected.clear()
    two_sided(page, row, "T1", numbers(hidden))
    book.expected = kept


def general_budget(book, head):
    """T5: three columns of codes, some stored as numbers, and a continuation on the next sheet."""
    rows, table = tree(general, lambda item: Decimal(plus(item.basic, item.project)))
    values = figures(table)
    widths = [7, 7, 7, 40, 16, 16, 16]
    cut = [code for code, _ in rows].index("213")
    page = Page(book, "功能分类", widths)
    row = frame(page, 1, "T5", head, code=False)
    by_function(
        page, row, "T5", values, rows[:cut], T5_COLUMNS, HEAD_OF_SPENDING, code="split",
        head="支出功能分类\n科目编码")
    for line in page.sheet.iter_rows(min_row=9, max_col=3):
        for cell in line:
            if cell.value and cell.value.isdigit():
                cell.value = int(cell.value)
    page = Page(book, "功能分类（续）", widths)
    row = frame(page, 1, "T5", head, f"{TITLES['T5']}（续表）", code=False)
    row = by_function(
        page, row, "T5", values, rows[cut:], T5_COLUMNS, HEAD_OF_SPENDING, code="split",
        total=None, head="支出功能分类\n科目编码")
    notes(page, row, "T5")


def fiscal_summary(book, head):
    """T4: dashes for zero, spaces and commas inside amounts typed as text."""
    page = Page(book, "拨款", [30, 6, 14, 32, 6, 14, 17, 17, 17], True)
    row = frame(page, 1, "T4", head, code=False)
    kinds = {
        "general": by_class(lambda item: (item.basic, item.project)),
        "fund": by_class(lambda item: (item.fund,)),
        "capital": by_class(lambda item: (item.capital,)),
    }
    table = {
        "income.general": {"amount": "1923.43"}, "income.fund": {"amount": "322.50"},
        "income.capital": {"amount": "8.00"}, "income.total": {"amount": "2253.93"},
        "opening.total": {"amount": "32.30"}, "opening.general": {"amount": "12.30"},
        "opening.fund": {"amount": "20.00"}, "opening.capital": {"amount": dash("—")},
        "income.grand-total": {"amount": stored_as_text("2 286.23", "2286.23")},
        "expenditure.total": {
            "total": "2251.13", "general": stored_as_text("1,930.63", "1930.63"),
            "fund": "312.50", "capital": "8.00"},
        "expenditure.closing": {
            "total": "35.10", "general": "5.10", "fund": "30.00", "capital": dash("—")},
        "expenditure.grand-total": {
            "total": "2286.23", "general": "1935.73", "fund": "342.50", "capital": "8.00"},
    }
    for code, _ in CLASSES:
        line = {kind: amounts.get(code) for kind, amounts in kinds.items()}
        if any(line.values()):
            table[f"expenditure.{code}"] = {
                kind: amount or dash("—") for kind, amount in line.items()
            } | {"total": plus(*filter(None, line.values()))}
    notes(page, two_sided(page, row, "T4", numbers(table)), "T4")


def economy(book, head):
    """T6: only lines with money; names broken over two lines."""
    page = Page(book, "经济分类（最终版）", [9, 30, 13, 9, 26, 13, 9, 26, 13], True)
    row = frame(page, 1, "T6", head, "一般公共预算财政拨款基本支出决算明细表", code=False)
    amounts = {
        "30101": "132.40", "30102": "48.25", "30107": "118.60", "30108": "42.36", "30109": "21.18",
        "30110": "18.24", "30112": "3.85", "30113": "46.80", "30199": "6.00", "30302": "9.60",
        "30305": "2.16", "30201": "12.80", "30205": "1.35", "30206": "4.62", "30207": "2.10",
        "30209": "8.00", "30211": "10.45", "30213": "5.20", "30216": "1.86", "30217": "0.68",
        "30226": "3.40", "30228": "8.80", "30229": "6.30", "30231": "6.50", "30299": "4.23",
        "31002": "5.00",
    }
    for group in ("301", "302", "303", "310"):
        amounts[group] = plus(*(a for code, a in amounts.items() if code.startswith(group)))
    amounts["personnel.total"] = plus(amounts["301"], amounts["303"])
    amounts["operating.total"] = plus(amounts["302"], amounts["310"])
    words = names(PERSONNEL, SERVICES, CAPITAL) | {
        "30108": "机关事业单位\n基本养老保险缴费", "310": "资 本 性 支 出",
    }
    blocks = [
        [(code, words[code]) for code, _ in block if code in amounts]
        for block in (PERSONNEL, SERVICES, CAPITAL)
    ]
    row = by_economy(
        page, row, numbers({code: {"amount": amount} for code, amount in amounts.items()}), blocks,
        [("personnel.total", "人员经费合计", 1, 3), ("operating.total", "公用经费合计", 4, 9)],
        [("人员经费", 1, 3), ("公用经费", 4, 9)])
    notes(page, row, "T6")


def special_budgets(book, head):
    """T7 and T8 on one sheet, T8 with three columns only."""
    page = Page(book, "其他预算", [13, 40, *[16] * 6], True)
    row = frame(page, 1, "T7", head, code=False)
    columns = [
        ("opening", "年初结转和结余"), ("income", "本年收入"), *T5_COLUMNS, ("closing", "年末结转和结余"),
    ]
    land = {
        "opening": "20.00", "income": "310.00", "total": "300.00", "project": "300.00",
        "closing": "30.00",
    }
    lottery = {"income": "12.50", "total": "12.50", "project": "12.50"}
    table = {
        "total": land | {"income": "322.50", "total": "312.50", "project": "312.50"},
        **{code: land for code in ("212", "21208", "2120804")},
        **{code: lottery for code in ("229", "22960", "2296002")},
    }
    rows = [(code, NAMES[code]) for code in sorted(set(table) - {"total"})]
    row = by_function(
        page, row, "T7", numbers(table), rows, columns, HEAD_OF_SPENDING, code="single")
    row = notes(page, row, "T7") + 1
    row = frame(page, row, "T8", head, "国有资本经营预算财政拨款支出决算表", code=False, width=5)
    capital = {"total": "8.00", "project": "8.00"}
    table = {code: capital for code in ("total", "223", "22399", "2239999")}
    rows = [(code, NAMES[code]) for code in sorted(set(table) - {"total"})]
    row = by_function(
        page, row, "T8", numbers(table), rows, T5_COLUMNS, HEAD_OF_SPENDING, code="single")
    page.note(row, "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。", 5)


def projects(book, head):
    """A table that is none of the nine."""
    page = Page(book, "项目", [44, 16, 16, 16])
    row = frame(page, 1, "", head, "项目支出决算表", code=False)
    for column, text in enumerate(("项目名称", "合计", "财政拨款", "其他资金"), 1):
        page.box(row, column, text, font=HEAD)
    for name, total, fiscal, own in (
        ("灌区渠道维修养护", 1327.15, 1268.40, 58.75), ("防汛物资与值守", 96.50, 96.50, None),
        ("水利业务能力建设", 35.00, 35.00, None), ("农村饮水管网改造", 300.00, 300.00, None),
        ("水库移民社区服务", 12.50, 12.50, None), ("所属供水企业改制", 8.00, 8.00, None),
    ):
        row += 1
        page.box(row, 1, name, across="left")
        for column, value in enumerate((total, fiscal, own), 2):
            page.box(row, column, value, across="right")


NOTICES = [
    ("R012", "项目", "A1"), ("R013", "2023年", ""), ("R040", "三公经费", "E8"), ("R040", "拨款", "G33"),
    ("R040", "附件2-收支明细 ", "C42"), ("R042", "附件2-收支明细 ", "H42"), ("R043", "Sheet3", "F37"),
    ("R038", "Sheet3", "C40:C41"),
]
