"""Blank forms of the nine tables, for filling: the ministry's and Shanghai's."""
import shanghai
from drawing import Page
from forms import (
    CAPITAL, DEBT, NOTES, OTHER, PERSONNEL, SERVICES, T2_COLUMNS, T3_COLUMNS, T5_COLUMNS, TITLES,
)
from tables import Frame, by_economy, by_function, frame, notes, travel_and_cars, two_sided

FLOW = [
    ("opening", "年初结转和结余"), ("income", "本年收入"), *T5_COLUMNS, ("closing", "年末结转和结余"),
]
SPENDING = ("本年支出", [key for key, _ in T5_COLUMNS])
# Lines without a code: enough for a small unit; a longer list gets more of the same.
LINES = [(None, None)] * 12
FEW_LINES = LINES[:4]


class Ministry:
    """Codes of the form, 行次 and 栏次, 26 classes; the 三公 table last."""

    def make(self, book):
        head = Frame("", "年度")

        def page(table, widths, landscape=False):
            long = table in ("T2", "T3", "T5", "T7", "T8")
            name = f"GK{table[1:].zfill(2)} {TITLES[table]}"
            sheet = Page(book, name, widths, landscape, long=long)
            if long:
                sheet.sheet.print_title_rows = "1:6"
            return sheet, frame(sheet, 1, table, head)

        sheet, row = page("T1", [34, 6, 15, 34, 6, 15])
        notes(sheet, two_sided(sheet, row, "T1", {}), "T1")
        sheet, row = page("T2", [7, 7, 7, 36, *[15] * 7], True)
        notes(sheet, by_function(sheet, row, "T2", {}, LINES, T2_COLUMNS), "T2")
        sheet, row = page("T3", [7, 7, 7, 36, *[16] * 6], True)
        notes(sheet, by_function(sheet, row, "T3", {}, LINES, T3_COLUMNS), "T3")
        sheet, row = page("T4", [30, 6, 14, 32, 6, 14, 17, 17, 17], True)
        notes(sheet, two_sided(sheet, row, "T4", {}), "T4")
        sheet, row = page("T5", [7, 7, 7, 46, 16, 16, 16])
        notes(sheet, by_function(sheet, row, "T5", {}, LINES, T5_COLUMNS, SPENDING), "T5")
        sheet, row = page("T6", [9, 32, 13, 9, 26, 13, 9, 36, 13], True)
        row = by_economy(
            sheet, row, {}, [PERSONNEL, SERVICES, DEBT + CAPITAL + OTHER],
            [("personnel.total", "人员经费合计", 1, 3), ("operating.total", "公用经费合计", 4, 9)],
            [("人员经费", 1, 3), ("公用经费", 4, 9)])
        notes(sheet, row, "T6")
        for table in ("T7", "T8"):
            sheet, row = page(table, [7, 7, 7, 36, *[16] * 6], True)
            notes(sheet, by_function(sheet, row, table, {}, FEW_LINES, FLOW, SPENDING), table)
        sheet, row = page("T9", [13] * 12, True)
        notes(sheet, travel_and_cars(sheet, row, {}), "T9")


class Shanghai:
    """No codes of the form and no numbers of lines, 24 classes, the 三公 table before the two special
    budgets, the total of T5 last."""

    def make(self, book):
        def page(number, table, widths, landscape=False, title=None):
            long = table in ("T2", "T3", "T5", "T7", "T8")
            sheet = Page(book, f"表{number}", widths, landscape, merged=False, long=long)
            if long:
                sheet.sheet.print_title_rows = "1:4"
            sheet.title(1, title or TITLES[table])
            sheet.text(2, sheet.width, "单位：万元", "right")
            return sheet

        head = shanghai.HEAD_TEXT
        sheet = page(1, "T1", [36, 16, 36, 16])
        labels = {"income.surplus-used": "使用非财政拨款结余"}
        row = two_sided(sheet, 3, "T1", {}, labels, shanghai.CLASSES_24, False, "决算数")
        sheet.note(row, "注：本表反映部门本年度的总收支和年末结转结余情况。")
        for number, table, columns, widths in (
            (2, "T2", T2_COLUMNS, [15] * 7), (3, "T3", T3_COLUMNS, [16] * 6),
        ):
            sheet = page(number, table, [11, 38, *widths], True)
            row = by_function(
                sheet, 3, table, {}, LINES, columns, code="single", ruler=False, head=head)
            sheet.note(row, NOTES[table])
        sheet = page(4, "T4", [32, 14, 34, 14, 17, 17, 17], True)
        row = two_sided(sheet, 3, "T4", {}, {}, shanghai.CLASSES_24, False, "决算数")
        sheet.note(row, "注：本表反映部门本年度财政拨款总收支和结转结余情况。")
        sheet = page(5, "T5", [11, 44, 16, 16, 16])
        columns = [("total", "合计"), *T5_COLUMNS[1:]]
        row = by_function(
            sheet, 3, "T5", {}, LINES, columns, code="single", ruler=False, total="last", head=head)
        sheet.note(row, NOTES["T5"])
        sheet = page(
            6, "T6", [9, 9, 34, 14, 9, 9, 28, 14], title="一般公共预算财政拨款基本支出决算明细表")
        right = SERVICES + [(code, name) for code, name in CAPITAL if code in shanghai.LINES_310]
        row = by_economy(
            sheet, 3, {}, [PERSONNEL, right],
            [("personnel.total", "人员经费合计", 1, 4), ("operating.total", "公用经费合计", 5, 8)],
            split=True, code="经济分类科目编码")
        sheet.note(row, NOTES["T6"])
        sheet = page(7, "T9", [11] * 12, True)
        shanghai.pairs(sheet, {})
        sheet.note(8, "注：本表反映部门本年度“三公”经费支出预决算情况。")
        for number, table, money in ((8, "T7", "政府性基金预算"), (9, "T8", "国有资本经营预算")):
            sheet = page(number, table, [11, 38, *[15] * 6], True)
            row = shanghai.special(sheet, table, FEW_LINES)
            sheet.note(row, f"注：本表反映部门本年度{money}财政拨款收入支出及结转和结余情况。")


MINISTRY, SHANGHAI = Ministry(), Shanghai()
