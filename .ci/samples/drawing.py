"""Cells with borders, merged or not, and the record of every figure that was put."""
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from figures import BLANK

THIN = Side(style="thin", color="FF000000")
AMOUNT = "#,##0.00_ "
BODY = Font(name="宋体", size=10)
HEAD = Font(name="宋体", size=10, bold=True)
TITLE = Font(name="宋体", size=18, bold=True)


def breadth(text):
    """Columns of narrow characters that a text takes."""
    return sum(2 if ord(character) > 0x2000 else 1 for character in text)


class Page:
    """One sheet; `merged` tells whether headers are merged or only drawn over several columns.

    One page wide; `long` tables go on over several pages.
    """

    def __init__(self, book, name, widths, landscape=False, merged=True, long=False):
        self.sheet = book.workbook.create_sheet(name)
        self.book = book
        self.merged = merged
        self.width = len(widths)
        for index, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width
        setup = self.sheet.page_setup
        setup.paperSize = 9
        setup.orientation = "landscape" if landscape else "portrait"
        setup.fitToWidth, setup.fitToHeight = 1, 0 if long else 1
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self.sheet.print_options.horizontalCentered = True
        margins = self.sheet.page_margins
        margins.left = margins.right = 0.5
        margins.top, margins.bottom, margins.footer = 0.7, 0.8, 0.35
        self.sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
        self.sheet.oddFooter.center.font = "宋体"

    def text(self, row, column, value, across="left", font=BODY, wrap=False):
        """Text or a number that is no figure, without border."""
        cell = self.sheet.cell(row, column, value)
        cell.font = font
        cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=wrap)
        return cell

    def title(self, row, text, width=None):
        self.text(row, 1, text, "center", TITLE)
        self.sheet.row_dimensions[row].height = 32
        self.sheet.merge_cells(
            start_row=row, end_row=row, start_column=1, end_column=width or self.width)

    def note(self, row, text, width=None, merged=None):
        """A remark under the table, over its whole width."""
        width = width or self.width
        merged = self.merged if merged is None else merged
        self.text(row, 1, text, wrap=merged)
        if merged:
            self.sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
            room = sum(
                self.sheet.column_dimensions[get_column_letter(n)].width
                for n in range(1, width + 1))
            lines = -(-breadth(text) // int(room))
            self.sheet.row_dimensions[row].height = 15 * max(1, lines)

    def box(self, row, column, value=None, to=None, across="center", font=BODY, indent=0):
        """A bordered cell, or a span `to` (row, column)."""
        last_row, last_column = to or (row, column)
        spans = (last_row, last_column) != (row, column)
        for r in range(row, last_row + 1):
            for c in range(column, last_column + 1):
                cell = self.sheet.cell(r, c)
                cell.font = font
                cell.border = Border(
                    left=THIN if c == column or self.merged else None,
                    right=THIN if c == last_column or self.merged else None,
                    top=THIN if r == row or self.merged else None,
                    bottom=THIN if r == last_row or self.merged else None)
                wide = spans and not self.merged and last_column > column
                cell.alignment = Alignment(
                    horizontal="centerContinuous" if wide else across,
                    vertical="center", wrap_text=not wide, indent=indent)
        self.sheet.cell(row, column).value = value
        self.make_room(value, (row, column), (last_row, last_column))
        if spans and self.merged:
            self.sheet.merge_cells(
                start_row=row, end_row=last_row, start_column=column, end_column=last_column)

    def make_room(self, value, first, last):
        """Rows as high as the lines that a text breaks into."""
        room = sum(
            self.sheet.column_dimensions[get_column_letter(n)].width
            for n in range(first[1], last[1] + 1))
        lines = sum(
            -(-breadth(piece) // max(1, int(room))) or 1 for piece in str(value or "").split("\n"))
        lines = -(-lines // (last[0] - first[0] + 1))
        for row in range(first[0], last[0] + 1):
            height = self.sheet.row_dimensions[row].height or 0
            self.sheet.row_dimensions[row].height = max(height, 3 + 14 * lines)

    def figure(self, row, column, slot, figures, font=BODY, to=None):
        """A figure of the table `slot[0]`, remembered with its cell. A slot is one cell."""
        figure = figures.get(slot[1:], BLANK)
        self.box(row, column, figure.write, to, "right", font)
        cell = self.sheet.cell(row, column)
        cell.number_format = AMOUNT
        if figure.state == "dash":
            cell.alignment = Alignment(horizontal="center", vertical="center")
        if slot[1] is not None:
            self.book.remember(self.sheet.title, cell.coordinate, slot, figure)
