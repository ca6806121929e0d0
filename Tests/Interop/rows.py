#!/usr/bin/env python3
"""Hold the rows that `juesuan set --insert-rows` puts in against LibreOffice's.

    pip install openpyxl
    apt-get install libreoffice-calc python3-uno
    swift build --product juesuan
    Tests/Interop/rows.py [--command .build/debug/juesuan] [--seed 1] [--count 40] [--keep FOLDER]

Makes forms with openpyxl: lists with totals above, below and on other sheets, running formulas,
merges, names, print areas and titles, comments, page breaks, conditional formats, validations,
filters. Into each come rows at one to three places, once by the command and once by LibreOffice (with
references that expand, the row copied and its values cleared). Both are then opened in LibreOffice,
computed anew, and compared: formulas, values, merges, names, print areas, titles, comments, page
breaks, cells of conditional formats and validations, row heights. openpyxl has to read the
command's file as well.

Prints how many of how many, and what differs. Exit code 1 if anything does.
"""
import argparse, json, os, pathlib, random, shutil, subprocess, sys, tempfile, time

# MARK: Forms


def form(path, number, seed):
    """Saves a form and gives the insertions, as (sheet, pattern row, count)."""
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule, FormulaRule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter as letter
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.pagebreak import Break

    chance = random.Random(seed * 10_000 + number)
    book = openpyxl.Workbook()
    names = ["表一", "it's B", "Sheet 3"]
    book.active.title = names[0]
    for name in names[1:]:
        book.create_sheet(name)

    def quoted(name):
        return "'" + name.replace("'", "''") + "'"

    insertions, shapes = [], {}
    for sheet in book:
        first = chance.randint(4, 9)
        last = first + chance.randint(3, 12)
        middle = chance.randint(first + 1, last - 1)
        total, end = last + 1, last + 1 + chance.randint(2, 6)
        shapes[sheet.title] = (first, middle, last, total, end)
    for sheet in book:
        first, middle, last, total, end = shapes[sheet.title]

        def begin(name, low, high):
            """A row for a range of a sheet to begin with. LibreOffice lets ranges grow also where
            they begin in the rows that come to stand where new ones are, which nobody asks for."""
            _, middle, last, _, _ = shapes[name]
            return chance.choice(
                [row for row in range(low, high + 1)
                 if not (middle < row < middle + 6 or last < row < last + 6)] or [1])

        columns = "BCDE"
        for row in range(1, first):
            sheet.cell(row, 1, f"标题{row}")
        for row in range(first, last + 1):
            sheet.cell(row, 1, row - first + 1)
            for column in columns[:2]:
                sheet[f"{column}{row}"] = round(chance.uniform(1, 900), 2)
            sheet[f"D{row}"] = f"=B{row}-C{row}*$B${total}/100"
            sheet[f"E{row}"] = f"=SUM(B{row}:C{row})+{quoted(chance.choice(names))}!$B$2"
            sheet[f"F{row}"] = (
                f"=F{row - 1}+B{row}" if row > first else f"=B{row}")
            sheet.row_dimensions[row].height = 15 + row % 7
            sheet[f"B{row}"].font = Font(bold=row % 2 == 0)
        sheet["B2"] = 3
        for column in columns:
            sheet[f"{column}{total}"] = f"=SUM({column}{first}:{column}{last})"
            sheet[f"{column}1"] = f"=SUM({column}${first}:{column}${last})*2"
        for row in range(total + 1, end + 1):
            kind = chance.randint(0, 4)
            name = chance.choice(names)
            other, low = quoted(name), begin(name, 3, 9)
            rows = begin(sheet.title, 2, row - 2)
            sheet[f"B{row}"] = [
                f"=SUMIF(A{first}:A{last},\">2\",B{first}:B{last})",
                f"=B{total}+{other}!B{chance.randint(3, 25)}",
                f"=SUM({other}!B{low}:C{chance.randint(10, 25)})",
                f"=IF(B{middle}>10,ROUND(AVERAGE(B{middle}:B{total}),2),\"B{last}\")",
                f"=SUM({rows}:{rows + 1})+MAX($B:$B)-MAX($B:$B)",
            ][kind]
        # Merges in the rows that new ones are like, across and down.
        if chance.random() < 0.5:
            sheet.merge_cells(f"H{last}:J{last}")
            sheet.merge_cells(f"H{middle}:J{middle}")
        if chance.random() < 0.5:
            sheet.merge_cells(f"L{first}:L{last}")
        sheet.merge_cells(f"A{end + 1}:D{end + 2}")
        sheet.print_area = f"A1:J{end + 2}"
        sheet.print_title_rows = f"1:{first - 1}"
        if chance.random() < 0.6:
            sheet[f"B{chance.choice([first, last, total, end])}"].comment = Comment("注", "甲")
        sheet.row_breaks.append(Break(id=chance.choice([middle, last, total, end])))
        fill = PatternFill("solid", bgColor="FFFF00")
        sheet.conditional_formatting.add(
            f"B{first}:C{last}", CellIsRule(operator="greaterThan", formula=["500"], fill=fill))
        sheet.conditional_formatting.add(
            f"A{end + 6}:E{end + 9}", FormulaRule(formula=[f"$B{end + 6}>$B${first}"], fill=fill))
        check = DataValidation(type="decimal", operator="between", formula1="0",
                               formula2=f"$B${total}")
        check.add(f"B{first}:B{last}")
        sheet.add_data_validation(check)
        book.defined_names[f"总_{len(insertions)}"] = DefinedName(
            f"总_{len(insertions)}", attr_text=f"{quoted(sheet.title)}!$B${total}")
        book.defined_names[f"列_{len(insertions)}"] = DefinedName(
            f"列_{len(insertions)}", attr_text=f"{quoted(sheet.title)}!$B${first}:$B${last}")
        sheet[f"H{total}"] = f"=SUM(列_{len(insertions)})+总_{len(insertions)}"
        for row in {last, middle} if chance.random() < 0.4 else {chance.choice([last, middle])}:
            insertions.append((sheet.title, row, chance.randint(1, 5)))
    chance.shuffle(insertions)
    book.save(path)
    return insertions[: chance.randint(1, 3)]


# MARK: LibreOffice, by the interpreter that has its bridge


def office(folder):
    import uno
    from com.sun.star.beans import PropertyValue

    def properties(**values):
        result = []
        for name, value in values.items():
            item = PropertyValue()
            item.Name, item.Value = name, value
            result.append(item)
        return tuple(result)

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    pipe = os.environ["ROWS_PIPE"]
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.25)
    manager = context.ServiceManager
    provider = manager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context)
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        properties(nodepath="/org.openoffice.Office.Calc/Input"))
    access.setPropertyValue("ExpandReference", True)
    access.commitChanges()
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def load(path):
        return desktop.loadComponentFromURL(
            pathlib.Path(path).as_uri(), "_blank", 0, properties(Hidden=True))

    def insert(document, insertions):
        for name, row, count in sorted(insertions, key=lambda item: -item[1]):
            sheet = document.Sheets.getByName(name)
            sheet.Rows.insertByIndex(row, count)
            for new in range(row, row + count):
                # Column L is merged downwards, of which no part is copied.
                for first, last in [(0, 10), (12, 60)]:
                    source = sheet.getCellRangeByPosition(first, row - 1, last, row - 1)
                    sheet.copyRange(
                        sheet.getCellByPosition(first, new).CellAddress, source.RangeAddress)
                target = sheet.getCellRangeByPosition(0, new, 60, new)
                target.clearContents(1 | 2 | 4 | 8)  # values, dates, texts, notes
                sheet.Rows.getByIndex(new).Height = sheet.Rows.getByIndex(row - 1).Height

    def address(range):
        return [range.StartColumn, range.StartRow, range.EndColumn, range.EndRow]

    def described(document):
        document.calculateAll()
        result = {"names": {}, "sheets": {}}
        for index in range(document.NamedRanges.Count):
            item = document.NamedRanges.getByIndex(index)
            result["names"][item.Name] = item.Content
        for sheet in document.Sheets:
            cells, merges, heights = {}, [], {}
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            height, width = cursor.RangeAddress.EndRow + 1, cursor.RangeAddress.EndColumn + 1
            for row in range(height):
                heights[row] = round(sheet.Rows.getByIndex(row).Height / 40)
                for column in range(width):
                    cell = sheet.getCellByPosition(column, row)
                    if cell.Type.value != "EMPTY":
                        cells[f"{column},{row}"] = [
                            cell.Formula if cell.Type.value == "FORMULA" else "",
                            cell.String if cell.Type.value == "TEXT" else round(cell.Value, 6)]
                    if cell.IsMerged:
                        area = sheet.createCursorByRange(cell)
                        area.collapseToMergedArea()
                        merges.append(address(area.RangeAddress))
            formats = {}
            for item in sheet.ConditionalFormats.getConditionalFormats():
                key = str([item.getByIndex(place).Formula1 for place in range(item.Count)])
                for area in item.Range.RangeAddresses:
                    for row in range(area.StartRow, area.EndRow + 1):
                        for column in range(area.StartColumn, area.EndColumn + 1):
                            formats.setdefault(key, []).append([column, row])
            # Formulas of validations are left out: LibreOffice moves them with rows of any sheet.
            validations = [
                row for row in range(height)
                if sheet.getCellByPosition(1, row).Validation.Type.value != "ANY"]
            result["sheets"][sheet.Name] = {
                "cells": cells, "merges": sorted(merges), "heights": heights,
                "print areas": [address(item) for item in sheet.PrintAreas],
                "title rows": address(sheet.TitleRows),
                "comments": [[item.Position.Column, item.Position.Row]
                             for item in sheet.Annotations],
                "page breaks": [item.Position for item in sheet.RowPageBreaks
                                if item.ManualBreak],
                "conditional formats": {key: sorted(cells) for key, cells in formats.items()},
                "validations": validations,
            }
        return result

    for plan in sorted(pathlib.Path(folder).glob("*.json")):
        insertions = json.loads(plan.read_text())["insertions"]
        stem = str(plan)[: -len(".json")]
        theirs = load(stem + ".xlsx")
        insert(theirs, insertions)
        # What is saved and read again is spelled alike.
        theirs.storeToURL(
            pathlib.Path(stem + ".theirs.xlsx").as_uri(),
            properties(FilterName="Calc MS Excel 2007 XML"))
        found = {"theirs": described(theirs)}
        theirs.close(True)
        ours = load(stem + ".ours.xlsx")
        found["ours"] = described(ours)
        ours.close(True)
        pathlib.Path(stem + ".found").write_text(json.dumps(found, ensure_ascii=False))
    try:
        desktop.terminate()
    except Exception:
        pass


def bridge():
    for python in [sys.executable, "/usr/bin/python3"]:
        if subprocess.run([python, "-c", "import uno"], capture_output=True).returncode == 0:
            return python
    sys.exit("no python has LibreOffice's bridge; apt-get install python3-uno")


# MARK: Comparison


def differences(theirs, ours, place=""):
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for key in sorted(set(theirs) | set(ours)):
            if key not in theirs or key not in ours:
                yield f"{place}/{key}: {theirs.get(key)} | {ours.get(key)}"
            else:
                yield from differences(theirs[key], ours[key], f"{place}/{key}")
    elif theirs != ours:
        yield f"{place}: {theirs} | {ours}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", default=".build/debug/juesuan")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--keep")
    parser.add_argument("--office", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.office:
        return office(options.office)
    import openpyxl

    python, program = bridge(), shutil.which("soffice")
    folder = pathlib.Path(options.keep or tempfile.mkdtemp()).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    failed = set()
    for number in range(options.count):
        stem = folder / f"form{number:03}"
        insertions = form(f"{stem}.xlsx", number, options.seed)
        pathlib.Path(f"{stem}.json").write_text(
            json.dumps({"insertions": insertions}, ensure_ascii=False))
        arguments = [options.command, "set", f"{stem}.xlsx", "-o", f"{stem}.ours.xlsx", "--force"]
        for name, row, count in insertions:
            quoted = "'" + name.replace("'", "''") + "'"
            arguments += ["--insert-rows", f"{quoted}!{row}+{count}"]
        run = subprocess.run(arguments, capture_output=True, text=True)
        if run.returncode != 0:
            print(f"{stem.name}: {run.stderr}")
            failed.add(stem.name)
            shutil.copy(f"{stem}.xlsx", f"{stem}.ours.xlsx")
        openpyxl.load_workbook(f"{stem}.ours.xlsx")
    pipe = f"rows{os.getpid()}"
    profile = pathlib.Path(tempfile.mkdtemp())
    soffice = subprocess.Popen(
        [program, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={profile.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        subprocess.run([python, __file__, "--office", str(folder)], check=True,
                       env=dict(os.environ, ROWS_PIPE=pipe))
        soffice.wait(30)
    finally:
        soffice.kill()
        shutil.rmtree(profile, ignore_errors=True)
    cells = 0
    for found in sorted(folder.glob("form*.found")):
        both = json.loads(found.read_text())
        cells += sum(len(sheet["cells"]) for sheet in both["theirs"]["sheets"].values())
        wrong = list(differences(both["theirs"], both["ours"]))
        if wrong:
            failed.add(found.stem)
            plan = json.loads(found.with_suffix(".json").read_text())["insertions"]
            print(f"{found.stem}: {plan}")
            for line in wrong[:20]:
                print("   ", line)
    print(f"{options.count - len(failed)} of {options.count} forms alike, {cells} cells compared")
    if not options.keep:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
