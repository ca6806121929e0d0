#!/usr/bin/env python3
"""Fill forms beside openpyxl and beside the floor, in turn, in one run.

    pip install openpyxl
    swift build -c release --product Benchmarks
    Tests/Peers/fill.py --benchmarks .build/release/Benchmarks [--rounds 5] [--disk FOLDER] [FORM]

FillSmall: every free cell of the figures of the nine-table FORM (Samples/templates/ministry.xlsx
unless told) and some texts. FillLong: a list of 25,000 lines with 50,002 formulas, which the
benchmarks make: 75,000 figures, 25,000 texts. Identity: both, opened and saved with a plan of
nothing. The plans are the same for all.

Each round runs every one of them once, in a process of its own that carries out the whole way from
a file to a file several times, the first not counted, and tells the median of its own seconds:
neither the start of a process nor imports are in it. The medians of the rounds, and the ratios to
ours, are printed. Files stand in memory (/dev/shm) where that can be, so that no disk is measured;
with --disk all is done once more in a folder there, ours syncing every file before it counts.

The floor inflates the touched parts, deflates what ours has made of them at the same level, copies
all others as they are compressed, writes the file, and does nothing else.

openpyxl computes nothing: the totals it saves are those of the form, ours are fresh, and ours opens
and compares what it has written.
"""
import argparse, collections, json, os, pathlib, statistics, subprocess, sys, tempfile, warnings

HERE = pathlib.Path(__file__).resolve()
FORM = HERE.parents[2] / "Samples/templates/ministry.xlsx"
OPENPYXL = """
import sys, time, json, statistics, warnings
import openpyxl
warnings.simplefilter("ignore")
runs, form, plan, output = int(sys.argv[1]), *sys.argv[2:5]
cells = []
for line in open(plan, encoding="utf-8"):
    sheet, cell, kind, value = line.rstrip("\\n").split("\\t")
    cells.append((int(sheet), cell, float(value) if kind == "n" else value))
seconds = []
for run in range(runs + 1):
    start = time.perf_counter()
    book = openpyxl.load_workbook(form)
    sheets = book.worksheets
    for sheet, cell, value in cells: sheets[sheet][cell] = value
    book.save(output)
    seconds.append(time.perf_counter() - start)
    del book, sheets
print(json.dumps({"median": statistics.median(seconds[1:])}))
"""


def small_plan(form):
    """All free cells of figures, and the names of the lists: (sheet, cell, kind, value)."""
    import openpyxl
    from openpyxl.cell.cell import MergedCell

    warnings.simplefilter("ignore")
    lines = []
    for index, sheet in enumerate(openpyxl.load_workbook(form).worksheets):
        first = next((r for r in range(1, sheet.max_row + 1) if any(c.value == 1 for c in sheet[r])), 1)
        for row in sheet.iter_rows(min_row=first + 1):
            for cell in row:
                if cell.value is not None or isinstance(cell, MergedCell) or not cell.has_style:
                    continue
                number = len(lines) + 1
                if cell.column_letter == "A":
                    lines.append((index, cell.coordinate, "s", f"{2010000 + number}"))
                elif cell.column_letter in "BCD" and sheet.column_dimensions[cell.column_letter].width > 30:
                    lines.append((index, cell.coordinate, "s", f"项目支出第{number}项"))
                else:
                    lines.append((index, cell.coordinate, "n", f"{number * 7919 % 1000003 / 100}"))
    return lines


def long_plan(rows):
    for row in range(4, rows + 4):
        yield 0, f"B{row}", "s", f"第{row % 12000}项支出名称"
        for place, column in enumerate("DEF"):
            yield 0, f"{column}{row}", "n", f"{(row * 7919 + place * 104729) % 100000007 / 100}"


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, line)) + "\n" for line in lines)
    return path


def seconds(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{command[:4]} failed")
    return json.loads(done.stdout.splitlines()[0])["median"]


def table(title, rows, ours="juesuan"):
    print(f"\n{title}")
    base = statistics.median(rows[ours])
    for name, results in rows.items():
        median = statistics.median(results)
        spread = f"{min(results) * 1e3:.2f} … {max(results) * 1e3:.2f}"
        print(f"  {name:28} {median * 1e3:10.2f} ms  x{median / base:7.2f}   ({spread})")


def compare(a, folder, form, long):
    small = write(f"{folder}/small.tsv", small_plan(form))
    listed = write(f"{folder}/long.tsv", long_plan(25_000))
    nothing = write(f"{folder}/nothing.tsv", [])
    count = sum(1 for _ in open(small, encoding="utf-8"))
    for name, book, plan, runs, pythons in [
        (f"FillSmall: {count} cells of {pathlib.Path(form).name}", form, small, 40, 5),
        ("FillLong: 100,000 cells of a list of 25,000 lines", long, listed, 3, 1),
        (f"Identity: {pathlib.Path(form).name}", form, nothing, 40, 5),
        ("Identity: the long list", long, nothing, 10, 1),
    ]:
        output = f"{folder}/ours.xlsx"
        fill = [a.benchmarks, "--runs", str(runs), "Fill", book, plan, output]
        seconds([*fill[:2], "1", *fill[3:]])
        commands = {
            "juesuan": fill,
            "floor": [a.benchmarks, "--runs", str(runs), "FillFloor", book, output, f"{folder}/floor.xlsx"],
            "openpyxl": [sys.executable, "-c", OPENPYXL, str(pythons), book, plan, f"{folder}/openpyxl.xlsx"],
        }
        rows = collections.defaultdict(list)
        for _ in range(a.rounds):
            for reader, command in commands.items():
                rows[reader].append(seconds(command))
        table(f"{name} [{folder}]", rows)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("form", nargs="?", type=pathlib.Path, default=FORM)
    ap.add_argument("--benchmarks", required=True)
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--disk", help="a folder on a disk, for files that are synced for real")
    a = ap.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    for place in [memory, *([a.disk] if a.disk else [])]:
        with tempfile.TemporaryDirectory(dir=place) as folder:
            long = f"{folder}/long.xlsx"
            subprocess.run([a.benchmarks, "make", "form", long], check=True)
            compare(a, folder, str(a.form), long)


main()
