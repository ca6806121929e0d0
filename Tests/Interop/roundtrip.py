#!/usr/bin/env python3
"""Hold `juesuan fill` against many submissions: what a form takes comes out of it again.

    pip install openpyxl
    swift build --product juesuan
    Tests/Interop/roundtrip.py [--command .build/debug/juesuan] [--form FILE|NAME ...] [--pdf FOLDER]
                               [--jobs 2] FOLDER|FILE ...

Each workbook is filled into each form (without --form: the built-in ones) and read again:
1. every figure other than zero stands in the form, converted to its money unit, or the command has
   told that it has no place there; and the form holds no other figure;
2. unit and year are those of the submission, where the form has a place for them;
3. LibreOffice (soffice, where it is installed) opens it and, computing everything anew, comes to the
   values that the file holds.
--pdf keeps what LibreOffice prints. Prints how many of how many, and each case that fails. Exit code
1 if any does.
"""
import argparse, collections, concurrent.futures, decimal, json, pathlib, re, shutil, subprocess
import sys, tempfile, warnings

warnings.filterwarnings("ignore")
YUAN = {"元": 1, "千元": 1_000, "百元": 100, "万元": 10_000, "亿元": 100_000_000}
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def run(*arguments):
    return subprocess.run(arguments, capture_output=True)


def submission(command, path):
    result = run(command, "convert", str(path), "--to", "json", "--output", "-")
    if result.returncode:
        raise ValueError(result.stderr.decode())
    return json.loads(result.stdout)


def converted(amount, own, unit):
    amount = decimal.Decimal(amount)
    if own in (None, unit) or unit is None:
        return amount
    exact = amount * YUAN[own] / YUAN[unit]
    return exact.quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)


def figures(table, unit):
    """How often each figure other than zero stands in which slot."""
    counts = collections.Counter()
    for cell in table["cells"]:
        if cell["state"] == "number":
            amount = converted(cell["amount"], table["moneyUnit"], unit)
            if amount:
                counts[cell["row"], cell["column"], amount] += 1
    return counts


def compare(source, filled, told):
    faults = []
    tables = {table["id"]: table for table in filled["tables"]}
    if filled["unit"] not in (None, source["unit"]):
        faults.append(f"unit {source['unit']} came back as {filled['unit']}")
    if filled["year"] not in (None, source["year"]) and ("year", None, None) not in told:
        faults.append(f"year {source['year']} came back as {filled['year']}")
    found = {table["id"] for table in source["tables"]}
    for table in source["tables"]:
        copy = tables.get(table["id"])
        if copy is None:
            if not table["empty"] and (table["id"], None, None) not in told:
                faults.append(f"{table['id']} is lost and not told")
            continue
        wanted, got = figures(table, copy["moneyUnit"]), figures(copy, copy["moneyUnit"])
        for (row, column, amount), count in (wanted - got).items():
            if (table["id"], row, column) not in told:
                faults.append(f"{table['id']}[{row}].{column} {amount} × {count} is lost")
        for (row, column, amount), count in (got - wanted).items():
            if (table["id"], row, column) in told:
                continue
            faults.append(f"{table['id']}[{row}].{column} {amount} × {count} from nowhere")
    for identifier in tables.keys() - found:
        if not tables[identifier]["empty"] and (identifier, None, None) not in told:
            faults.append(f"{identifier} holds figures of nobody")
    return faults


def losses(errors):
    """Slots (or whole tables) of which the command said that they found no place or were left."""
    told = set()
    for line in errors.splitlines():
        slot = re.search(r"\b(?:P001|P009|P014|P015)\b.*?\b(T\d)\[([^\]]+)\]\.([\w.-]+)", line)
        if slot:
            told.add(slot.groups())
        table = re.search(r"\b(?:P002|P003|P013)\b.*?\b(T\d)\b", line)
        if table:
            told.add((table.group(1), None, None))
        for table in re.findall(r"T\d", line) if " P013 " in line else []:
            told.add((table, None, None))
        if " P018 " in line:
            told.add(("year", None, None))
    return told


def values(path):
    import openpyxl
    book = openpyxl.load_workbook(path, data_only=True)
    result = {}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    result[sheet.title, cell.coordinate] = cell.value
    return result


def same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other


class Office:
    """LibreOffice with a profile that recomputes every formula on loading."""

    def __init__(self, folder):
        self.program = shutil.which("soffice")
        self.profile = pathlib.Path(folder) / "profile"
        (self.profile / "user").mkdir(parents=True)
        (self.profile / "user" / "registrymodifications.xcu").write_text(ALWAYS)

    def convert(self, files, form, folder):
        # It does not live to see the end of a list of hundreds.
        for start in range(0, len(files), 40):
            run(
                self.program, f"-env:UserInstallation=file://{self.profile}", "--headless",
                "--convert-to", form, "--outdir", str(folder),
                *map(str, files[start:start + 40]))


def fill(case):
    command, source, form, output = case
    faults = []
    try:
        before = submission(command, source)
        result = run(command, "fill", form, "--from", str(source), "--output", str(output),
                     "--lang", "en")
        errors = result.stderr.decode()
        if result.returncode:
            return case, 0, [f"exit code {result.returncode}: {errors}"]
        after = submission(command, output)
        faults = compare(before, after, losses(errors))
        count = sum(sum(figures(table, None).values()) for table in before["tables"])
        return case, count, faults
    except ValueError as error:
        return case, 0, [str(error)]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", default=".build/debug/juesuan")
    parser.add_argument("--form", action="append")
    parser.add_argument("--pdf")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    sources = []
    for path in map(pathlib.Path, options.paths):
        found = sorted(path.rglob("*.xls[xm]")) if path.is_dir() else [path]
        sources += [file for file in found if not file.name.startswith("~$")]
    forms = options.form
    if not forms:
        listed = run(options.command, "template", "list").stdout.decode().splitlines()
        forms = [line.split("\t")[0] for line in listed]
    failed, filled, count = 0, [], 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        cases = []
        for number, form in enumerate(forms):
            for index, source in enumerate(sources):
                ending = pathlib.Path(form).suffix or ".xlsx"
                name = f"{number}-{index:03}-{source.stem}{ending}"
                cases.append((options.command, source, form, folder / name))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for case, figures_there, faults in pool.map(fill, cases):
                count += figures_there
                if faults:
                    failed += 1
                    print(f"{case[1].name} in {case[2]}:")
                    for fault in faults[:8]:
                        print(f"  {fault}")
                else:
                    filled.append(case)
        print(f"filled and read again: {len(filled)} of {len(cases)} ({count} figures)")
        office = Office(folder)
        if office.program is None:
            print("LibreOffice is not installed: not computed anew")
        else:
            again = folder / "again"
            office.convert([case[3] for case in filled], "xlsx", again)
            right = cells = 0
            for case in filled:
                copy = again / (case[3].stem + ".xlsx")
                if not copy.exists():
                    print(f"{case[1].name} in {case[2]}: LibreOffice does not open it")
                    continue
                old, new = values(case[3]), values(copy)
                cells += len(old)
                wrong = [key for key in old.keys() | new.keys()
                         if not same(old.get(key), new.get(key))]
                for key in wrong[:8]:
                    print(f"{case[1].name} in {case[2]}: {key} {old.get(key)} → {new.get(key)}")
                right += not wrong
            failed += len(filled) - right
            print(f"computed anew by LibreOffice: {right} of {len(filled)} ({cells} cells)")
        if options.pdf and office.program:
            pathlib.Path(options.pdf).mkdir(parents=True, exist_ok=True)
            office.convert([case[3] for case in filled], "pdf", options.pdf)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
