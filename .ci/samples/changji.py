"""The unit of the public statement of 2024, in the ministry's form.

Every figure is printed in the statement or follows from printed ones; the README of the sample tells
which. What the statement does not say stays blank.
"""
from figures import numbers, plus
from forms import (
    CAPITAL, DEBT, OTHER, PERSONNEL, SERVICES, T2_COLUMNS, T3_COLUMNS, T5_COLUMNS, TITLES,
)
from drawing import Page
from tables import Frame, by_economy, by_function, frame, notes, travel_and_cars, two_sided

UNIT = "昌吉回族自治州政务服务和公共资源交易中心"

ITEMS = {
    "2010301": ("行政运行", "294.86"),
    "2010302": ("一般行政管理事务", "915.90"),
    "2010350": ("事业运行", "195.91"),
    "2010399": ("其他政府办公厅（室）及相关机构事务支出", "3.50"),
    "2080501": ("行政单位离退休", "4.00"),
    "2080505": ("机关事业单位基本养老保险缴费支出", "59.08"),
    "2080506": ("机关事业单位职业年金缴费支出", "29.54"),
    "2089999": ("其他社会保障和就业支出", "0.00"),
    "2101101": ("行政单位医疗", "14.91"),
    "2101102": ("事业单位医疗", "14.63"),
    "2101103": ("公务员医疗补助", "1.85"),
    "2101199": ("其他行政事业单位医疗支出", "0.23"),
    "2210201": ("住房公积金", "47.44"),
    "2299999": ("其他支出", "8.64"),
}
GROUPS = {
    "20103": "政府办公厅（室）及相关机构事务", "20805": "行政事业单位养老支出", "20899": "其他社会保障和就业支出",
    "21011": "行政事业单位医疗", "22102": "住房改革支出", "22999": "其他支出",
}
SPENT = {
    "201": ("一般公共服务支出", "1410.17"), "208": ("社会保障和就业支出", "92.62"),
    "210": ("卫生健康支出", "31.62"), "221": ("住房保障支出", "47.44"), "229": ("其他支出", "8.64"),
}
NOTHING = {"general": "0.00", "fund": "0.00", "capital": "0.00"}


def summary():
    return numbers({
        "income.general": {"amount": "1590.48"}, "income.fund": {"amount": "0.00"},
        "income.capital": {"amount": "0.00"}, "income.superior": {"amount": "0.00"},
        "income.undertaking": {"amount": "0.00"}, "income.operating": {"amount": "0.00"},
        "income.affiliated": {"amount": "0.00"}, "income.other": {"amount": "2.23"},
        "income.total": {"amount": "1592.71"}, "income.surplus-used": {"amount": "84.89"},
        "income.opening": {"amount": "0.00"}, "income.grand-total": {"amount": "1677.60"},
        "expenditure.total": {"amount": "1677.60"}, "expenditure.distribution": {"amount": "0.00"},
        "expenditure.closing": {"amount": "0.00"}, "expenditure.grand-total": {"amount": "1677.60"},
    })


def fiscal_summary():
    spent = {
        f"expenditure.{code}": {"total": amount, "general": amount}
        for code, (_, amount) in SPENT.items()
    }
    whole = {"total": "1590.48", **NOTHING, "general": "1590.48"}
    return numbers({
        "income.general": {"amount": "1590.48"}, "income.fund": {"amount": "0.00"},
        "income.capital": {"amount": "0.00"}, "income.total": {"amount": "1590.48"},
        "opening.total": {"amount": "0.00"}, "opening.general": {"amount": "0.00"},
        "opening.fund": {"amount": "0.00"}, "opening.capital": {"amount": "0.00"},
        "income.grand-total": {"amount": "1590.48"}, **spent, "expenditure.total": whole,
        "expenditure.closing": {"total": "0.00", **NOTHING}, "expenditure.grand-total": whole,
    })


def general_spending():
    """The lines of T5 in code order, and their figures."""
    rows = [(code, name) for code, (name, _) in ITEMS.items()]
    rows += GROUPS.items()
    rows += [(code, name) for code, (name, _) in SPENT.items()]
    amounts = {code: {"total": amount} for code, (_, amount) in (ITEMS | SPENT).items()}
    for group in GROUPS:
        items = [amount for code, (_, amount) in ITEMS.items() if code.startswith(group)]
        amounts[group] = {"total": plus(*items)}
    amounts["total"] = {"total": "1590.48", "basic": "666.08", "project": "924.40"}
    return sorted(rows), numbers(amounts)


def make(book):
    head = Frame(UNIT)

    def page(table, widths, landscape=False):
        long = table in ("T2", "T3", "T5")
        name = f"GK{table[1:].zfill(2)} {TITLES[table]}"
        sheet = Page(book, name, widths, landscape, long=long)
        if long:
            sheet.sheet.print_title_rows = "1:6"
        return sheet, frame(sheet, 1, table, head)

    sheet, row = page("T1", [34, 6, 15, 34, 6, 15])
    notes(sheet, two_sided(sheet, row, "T1", summary()), "T1")

    sheet, row = page("T2", [7, 7, 7, 36, *[15] * 7], True)
    totals = numbers({"total": dict(zip(
        [key for key, _ in T2_COLUMNS],
        ["1592.71", "1590.48", "0.00", "0.00", "0.00", "0.00", "2.23"]))})
    notes(sheet, by_function(sheet, row, "T2", totals, [], T2_COLUMNS), "T2")

    sheet, row = page("T3", [7, 7, 7, 36, *[16] * 6], True)
    totals = numbers({"total": dict(zip(
        [key for key, _ in T3_COLUMNS], ["1677.60", "753.20", "924.40", "0.00", "0.00", "0.00"]))})
    notes(sheet, by_function(sheet, row, "T3", totals, [], T3_COLUMNS), "T3")

    sheet, row = page("T4", [30, 6, 14, 32, 6, 14, 17, 17, 17], True)
    notes(sheet, two_sided(sheet, row, "T4", fiscal_summary()), "T4")

    sheet, row = page("T5", [7, 7, 7, 46, 16, 16, 16])
    rows, figures = general_spending()
    spending = ("本年支出", [key for key, _ in T5_COLUMNS])
    notes(sheet, by_function(sheet, row, "T5", figures, rows, T5_COLUMNS, spending), "T5")

    sheet, row = page("T6", [9, 32, 13, 9, 26, 13, 9, 36, 13], True)
    totals = numbers({
        "personnel.total": {"amount": "624.75"}, "operating.total": {"amount": "41.33"},
    })
    row = by_economy(
        sheet, row, totals, [PERSONNEL, SERVICES, DEBT + CAPITAL + OTHER],
        [("personnel.total", "人员经费合计", 1, 3), ("operating.total", "公用经费合计", 4, 9)],
        [("人员经费", 1, 3), ("公用经费", 4, 9)])
    notes(sheet, row, "T6")

    columns = [
        ("opening", "年初结转和结余"), ("income", "本年收入"), *T5_COLUMNS, ("closing", "年末结转和结余"),
    ]
    for table, money in (("T7", "政府性基金预算"), ("T8", "国有资本经营预算")):
        sheet, row = page(table, [7, 7, 7, 36, *[16] * 6], True)
        row = by_function(sheet, row, table, {}, [], columns, spending)
        notes(
            sheet, row, table,
            f"说明：本单位本年度无{money}财政拨款收入、支出及结转和结余，故本表为空表。")

    sheet, row = page("T9", [13] * 12, True)
    figures = numbers({"unit": {
        "budget.total": "8.50", "budget.abroad": "0.00", "budget.vehicles": "8.30",
        "budget.purchase": "0.00", "budget.operation": "8.30", "budget.reception": "0.20",
        "final.total": "8.49", "final.abroad": "0.00", "final.vehicles": "8.30",
        "final.purchase": "0.00", "final.operation": "8.30", "final.reception": "0.19",
    }})
    notes(sheet, travel_and_cars(sheet, row, figures), "T9")
