#!/usr/bin/env python3
"""Mark one cell of many real workbooks: it is filled and commented, and nothing else changes.

    pip install openpyxl python-calamine; apt install libreoffice-calc
    swift build --product MarkCells
    Tests/Interop/marks.py [--command .build/debug/MarkCells] [--seed 1] [--office] FOLDER|FILE ...

A random cell (there or not) of a random sheet is marked. Then
  * every part keeps its compressed bytes, order and name, but for the sheet's own part, the styles,
    its comments, their drawing, its relationships, the content types (and the relationships of the
    workbook where it had no styles);
  * in the sheet's part every byte outside the cell stays but `<dimension>`, `spans` and the element
    that leads to the drawing; in the cell only its format differs;
  * in the other parts things were only put in, none changed but counts and the box of a comment;
  * openpyxl and python-calamine read the same workbook, and refuse what they refused before: same
    values, same formats but for the fill of that cell, same comments but for its own;
  * with --office LibreOffice finds the comment at the cell.
Prints how many of how many, and each file that fails. Exit code 1 if any does.
"""
import argparse, collections, concurrent.futures, hashlib, html, pathlib, random, re, subprocess
import sys, tempfile, xml.etree.ElementTree, zipfile

from identity import (by_calamine, cell_spans, column_name, compare_readings, raw_parts, reading,
                      sheet_part, without_cells)

NOTE = "【错误】T3-01 <合计> & 明细\n相差 9,595.00"


def titles(path):
    with zipfile.ZipFile(path) as archive:
        names = {name.replace("\\", "/").lower(): name for name in archive.namelist()}
        rels = archive.read(names["_rels/.rels"]).decode("utf-8-sig", "replace")
        root = re.search(r"<(?:\w+:)?Relationship\b[^>]*/officeDocument[\"'][^>]*>", rels)
        target = re.search(r"Target=[\"']([^\"']*)", root[0])[1].lstrip("/").removeprefix("./")
        book = archive.read(names[target.lower()]).decode("utf-8-sig", "replace")
    found = re.findall(r"<(?:\w+:)?sheet\b[^>]*?\bname=(\"[^\"]*\"|'[^']*')", book)
    return [html.unescape(name[1:-1]) for name in found]


def is_draft(path):
    """True for workbooks of betas of Excel 2007, in which other readers find no cell at all."""
    with zipfile.ZipFile(path) as archive:
        return any(b"schemas.microsoft.com/office/excel/2006/2" in archive.read(name)[:600]
                   for name in archive.namelist() if name.endswith("workbook.xml"))


def tokens(part):
    """The tags and texts of a part, without counts and places of boxes; `<a/>` as `<a></a>`."""
    part = re.sub(rb' (?:uniqueC|c)ount=["\']\d+["\']', b"", part)
    part = re.sub(rb"(<(?:\w+:)?Anchor>)[^<]*", rb"\1", part)
    part = re.sub(rb"<([\w:.-]+)((?:\s[^<>]*?)?)\s*/>", rb"<\1\2></\1>", part)
    return [t for t in re.findall(rb"<[^>]*>|[^<]+", part) if t.strip()]


def is_longer(one, two):
    """True where the second is the first with more in it."""
    rest = iter(tokens(two))
    for token in tokens(one):
        for other in rest:
            # The text of a comment becomes longer at its end.
            if other == token or not token.startswith(b"<") and other.startswith(token):
                break
        else:
            return False
    return True


def by_openpyxl(path):
    import openpyxl
    book = openpyxl.load_workbook(path)
    result = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = getattr(cell.value, "text", None) or getattr(cell.value, "ref", cell.value)
                note = cell.comment.text if cell.comment else None
                style = tuple(cell._style) if cell.has_style else (0,) * 9
                if value is not None or note is not None or any(style):
                    result[sheet.title, cell.coordinate] = (value, style, note)
        result["merges", sheet.title] = sorted(map(str, sheet.merged_cells.ranges))
    return result, book


class Check:
    def __init__(self, command, seed, kept):
        self.command, self.seed, self.kept = command, seed, kept

    def one(self, path):
        digest = hashlib.sha256(str(path).encode()).digest()
        chance = random.Random(self.seed ^ int.from_bytes(digest[:4], "big"))
        try:
            names = titles(path)
        except Exception:
            names = ["?"]
        refusal = "no sheet"
        output = self.kept / (digest.hex()[:12] + path.suffix)
        for _ in range(12):
            number = chance.randrange(len(names)) + 1
            cell = column_name(chance.randint(1, 30)) + str(chance.randint(1, 120))
            try:
                with zipfile.ZipFile(path) as archive:
                    part = archive.read(sheet_part(path, names[number - 1]))
                there = re.findall(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+[0-9]+)"', part)
                if there and chance.random() < 0.7:
                    cell = chance.choice(there).decode()
            except Exception:
                pass
            done = subprocess.run([self.command, str(path), str(output), NOTE, f"{number}!{cell}"],
                                  capture_output=True, timeout=600)
            said = done.stdout.decode()
            if done.returncode == 0:
                moved = re.search(r"^L126 .*mark is at ([A-Z]+\d+)", said, re.M)
                cell = moved[1] if moved else cell
                fault = self.compare(path, output, names[number - 1], cell)
                if fault:
                    fault = f"{names[number - 1]}!{cell}: {fault}"
                return fault, (output, names[number - 1], cell, said)
            if done.returncode != 3:
                return f"exit {done.returncode}: {said} {done.stderr.decode()[-300:]}", None
            refusal = said.strip().splitlines()[0]
            if not refusal.startswith("L009"):
                break
        return f"[{refusal}]", None

    def compare(self, path, output, title, cell):
        old, new = raw_parts(path), raw_parts(output)
        names = [name for name, _, _ in old]
        added = [name for name, _, _ in new if name not in names]
        if [name for name, _, _ in new if name in names] != names:
            return "entries differ in name or order"
        allowed = r"xl/comments\d+\.xml|xl/drawings/vmlDrawing\d+\.vml|xl/styles\d*\.xml|.*\.rels"
        if any(not re.fullmatch(allowed, name) for name in added):
            return f"new parts {added}"
        sheet = sheet_part(path, title)
        new_by_name = {name: (header, data) for name, header, data in new}
        changed = []
        with zipfile.ZipFile(path) as before, zipfile.ZipFile(output) as after:
            for name, header, data in old:
                if new_by_name[name] == (header, data):
                    continue
                changed.append(name)
                one, two = before.read(name), after.read(name)
                if name == sheet:
                    fault = self.sheet_fault(one, two, cell)
                    if fault:
                        return f"{name} {fault}"
                elif not re.search(r"styles|comments|vmldrawing|\.vml$|\.rels$|content_types", name, re.I):
                    return f"{name} differs"
                elif not is_longer(one, two):
                    return f"{name} is not only longer"
            for name in new_by_name:
                xml.etree.ElementTree.fromstring(after.read(name)) if name in added + changed else 0
        return self.readings_fault(path, output, title, cell)

    @staticmethod
    def sheet_fault(one, two, cell):
        if one[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return None
        two_rest = re.sub(rb'<(?:\w+:)?legacyDrawing [^>]*/>', b"", two)
        one_rest = re.sub(rb'<(?:\w+:)?legacyDrawing [^>]*/>', b"", one)
        row = int(re.search(r"\d+$", cell)[0])
        if without_cells(one_rest, {cell}, row) != without_cells(two_rest, {cell}, row):
            return "differs outside the cell"
        cells = [part[a:b] for part in (one, two) for a, b in cell_spans(part, {cell})]
        bare = [re.sub(rb'\s+s="\d+"', b"", text, count=1) for text in cells]
        if len(cells) == 2 and bare[0] != bare[1]:
            return f"cell {cells}"
        if len(cells) == 1 and not re.fullmatch(rb'<(\w+:)?c r="\w+" s="\d+"/>', cells[0]):
            return f"cell {cells}"
        if len(re.findall(rb"<(?:\w+:)?legacyDrawing ", two)) != 1:
            return "has not one drawing of comments"
        return None

    @staticmethod
    def readings_fault(path, output, title, cell):
        fault = compare_readings(by_calamine, path, output, set())
        if fault:
            return fault
        (before, fault), (after, new_fault) = reading(by_openpyxl, path), reading(by_openpyxl, output)
        if fault or new_fault:
            return None if fault == new_fault else f"openpyxl: {fault} became {new_fault}"
        (before, _), (after, book) = before, after
        for key in before.keys() | after.keys():
            if key == (title, cell):
                continue
            if before.get(key) != after.get(key):
                return f"openpyxl: {key}: {before.get(key)!r} became {after.get(key)!r}"
        value, style, note = after[title, cell]
        place = book[title][cell]
        if before.get((title, cell), (None,))[0] != value:
            return "openpyxl: another value"
        if (title, cell) in before:
            old = before[title, cell][1]
            if [a for i, a in enumerate(old) if i != 1] != [a for i, a in enumerate(style) if i != 1]:
                return f"openpyxl: style {old} became {style}"
        if not is_draft(path) and (place.fill.fgColor.rgb, place.fill.patternType) != ("FFFFC7CE", "solid"):
            return f"openpyxl: fill {place.fill.fgColor.rgb}"
        own = before.get((title, cell), (None, None, None))[2]
        if note != (NOTE if own is None else own + "\n\n" + NOTE):
            return f"openpyxl: comment {note!r}"
        return None


def office(marked):
    """Converts all of them in one run; gives those whose comment is not at its cell."""
    space = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
             "o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0"}
    missing, opened = [], 0
    with tempfile.TemporaryDirectory() as folder:
        files = [str(output) for output, *_ in marked]
        for start in range(0, len(files), 40):
            try:
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                     "--convert-to", "ods", "--outdir", folder, *files[start:start + 40]],
                    capture_output=True, timeout=600)
            except subprocess.TimeoutExpired:
                print("LibreOffice took too long on", files[start])
        for output, title, cell, _ in marked:
            converted = pathlib.Path(folder) / (output.stem + ".ods")
            if not converted.exists() or is_draft(output):
                continue
            opened += 1
            with zipfile.ZipFile(converted) as archive:
                root = xml.etree.ElementTree.fromstring(archive.read("content.xml"))
            found = []
            for table in root.iter("{%s}table" % space["t"]):
                name, row = table.get("{%s}name" % space["t"]), 0
                for line in table.iter("{%s}table-row" % space["t"]):
                    column = 0
                    for item in line:
                        if item.tag.endswith("}table-cell") or item.tag.endswith("covered-table-cell"):
                            note = item.find("o:annotation", space)
                            if note is not None and "T3-01 <合计> & 明细" in "".join(note.itertext()):
                                found.append((name, column_name(column + 1) + str(row + 1)))
                            column += int(item.get("{%s}number-columns-repeated" % space["t"], 1))
                    row += int(line.get("{%s}number-rows-repeated" % space["t"], 1))
            if [place for _, place in found] != [cell]:
                missing.append(f"{output}: LibreOffice has it at {found}, not {title}!{cell}")
    return opened, missing


def check(arguments):
    command, seed, kept, path = arguments
    try:
        return (path, *Check(command, seed, kept).one(path))
    except Exception:
        import traceback
        return path, "script: " + traceback.format_exc(limit=-3), None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--command", default=".build/debug/MarkCells")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("inputs", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    files = []
    for item in options.inputs:
        files += sorted(item.rglob("*.xls[xm]")) if item.is_dir() else [item]
    passed, refused, failures, marked = 0, collections.Counter(), [], []
    with tempfile.TemporaryDirectory() as kept:
        jobs = [(options.command, options.seed, pathlib.Path(kept), path) for path in files]
        with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
            for path, fault, output in pool.map(check, jobs):
                if output:
                    marked.append(output)
                if fault is None:
                    passed += 1
                elif fault.startswith("["):
                    refused[fault[1:5]] += 1
                    print(f"refused {path}: {fault}")
                else:
                    failures.append(f"{path}: {fault}")
        if options.office:
            opened, missing = office(marked)
            failures += missing
    for failure in failures:
        print("FAILED", failure)
    total = len(files) - sum(refused.values())
    print(f"seed {options.seed}")
    print(f"one cell marked, nothing else changed: {passed} of {total}"
          f" ({sum(refused.values())} refused by name: {dict(refused)})")
    joined = sum("L124" in said for *_, said in marked)
    print(f"cells with a comment before: {joined}")
    if options.office:
        print(f"LibreOffice opens {opened} of {len(marked)}, the comment at its cell in"
              f" {opened - len(missing)}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
