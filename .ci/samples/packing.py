"""Saves a workbook so that the same figures give the same bytes."""
import io
import re
import zipfile

import openpyxl

MOMENT = (2025, 8, 20, 9, 0, 0)
STAMP = "2025-08-20T09:00:00Z"


class Book:
    """A workbook under way, and what must be read back from it."""

    def __init__(self):
        self.workbook = openpyxl.Workbook()
        self.workbook.remove(self.workbook.active)
        self.workbook.calculation.fullCalcOnLoad = False
        self.expected = {}
        self.results = {}
        self.notices = []

    def remember(self, sheet, cell, slot, figure):
        if slot in self.expected:
            raise SystemExit(f"{sheet}!{cell}: {slot} is written twice")
        self.expected[slot] = (figure.state, figure.amount, sheet, cell)
        if figure.stored is not None:
            self.results[sheet, cell] = figure.stored


def save(book, path, title):
    properties = book.workbook.properties
    properties.title, properties.creator = title, "juesuan"
    buffer = io.BytesIO()
    book.workbook.save(buffer)
    entries = {}
    with zipfile.ZipFile(buffer) as archive:
        for name in archive.namelist():
            entries[name] = archive.read(name)
    core = entries["docProps/core.xml"].decode()
    entries["docProps/core.xml"] = re.sub(
        r"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rf"\g<1>{STAMP}", core).encode()
    for number, sheet in enumerate(book.workbook.worksheets, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        entries[name] = with_results(entries[name].decode(), sheet.title, book.results).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)


def with_results(text, sheet, results):
    """Puts stored values: results of formulas, which openpyxl leaves out, and numbers as short as they
    can be, unless a figure says how it is stored."""

    def put(match):
        head, cell, formula, value = match.groups()
        stored = results.get((sheet, cell))
        if stored is None and value and "." in value:
            stored = repr(float(value))
        stored = stored or value
        return head + (formula or "") + (f"<v>{stored}</v>" if stored else "") + "</c>"

    return re.sub(
        r'(<c r="([A-Z]+\d+)"[^>]*>)(<f>[^<]*</f>)?(?:<v\s*/>|<v>([^<]*)</v>)</c>', put, text)
