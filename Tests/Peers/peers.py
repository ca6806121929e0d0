#!/usr/bin/env python3
"""Run our reader beside python-calamine, fastexcel and openpyxl, in turn, in one run.

    pip install python-calamine fastexcel openpyxl
    swift build -c release --product Benchmarks
    Tests/Peers/peers.py --benchmarks .build/release/Benchmarks [--rounds 5] [--openpyxl]
                         [--command .build/release/juesuan] WORKBOOK ...

WORKBOOK ... are small nine-table workbooks (ReadSmall, and ConvertSmall with --command: ten
copies of each, recognised and written as CSV by the command itself); the long sheet of
200,000 x 10 and the sparse one are made by the benchmarks themselves. Each round runs every reader
once, one after the other, each in a process of its own that reports its own seconds; medians and
the ratios to ours are printed. Whole-process seconds and peak memory are in the second table.
"""
import argparse, json, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

READERS = {
    "calamine": """
from python_calamine import CalamineWorkbook
def read(path):
    book = CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(n).to_python()) for n in book.sheet_names)
""",
    "fastexcel": """
import fastexcel
def read(path):
    book = fastexcel.read_excel(path)
    return sum(book.load_sheet(n, header_row=None).height for n in book.sheet_names)
""",
    "openpyxl": """
import openpyxl, warnings
warnings.simplefilter("ignore")
def read(path):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
""",
}
LOOP = """
import sys, time, json
files = sys.argv[1:]
for path in files[:3]: read(path)
start = time.perf_counter()
for path in files: read(path)
print(json.dumps({"median": time.perf_counter() - start}))
"""


def run(command):
    """(seconds the process itself reports, seconds from outside, peak MiB) of one run."""
    shutil.rmtree(command[command.index("--output") + 1] if "--output" in command else "/nonexistent", True)
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    out = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    whole = time.monotonic() - start
    if status:
        sys.exit(f"{command[:4]} failed")
    inner = json.loads(out.splitlines()[0])["median"] if out else whole
    return inner, whole, usage.ru_maxrss / 1024


def copies(files, folder, times):
    made = []
    for n in range(times):
        os.makedirs(f"{folder}/{n}")
        for file in files:
            made.append(f"{folder}/{n}/{pathlib.Path(file).name}")
            shutil.copy(file, made[-1])
    return made


def convert(command, folder, jobs):
    return [command, "convert", f"{folder}/many", "--to", "csv", "--output", f"{folder}/out", "--force", "--jobs", str(jobs)]


def table(title, rows, ours):
    """rows: name -> list of (inner, whole, MiB)."""
    print(f"\n{title}")
    base = statistics.median(r[0] for r in rows[ours])
    for name, results in rows.items():
        inner = statistics.median(r[0] for r in results)
        whole = statistics.median(r[1] for r in results)
        peak = max(r[2] for r in results)
        print(f"  {name:28} {inner:9.4f} s  x{inner / base:6.2f}   process {whole:7.3f} s  peak {peak:6.0f} MiB")


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("workbooks", nargs="*", type=pathlib.Path)
    ap.add_argument("--benchmarks", required=True)
    ap.add_argument("--command", help="the juesuan binary, for ColdStart")
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--openpyxl", action="store_true", help="openpyxl on the long sheet too (slow)")
    a = ap.parse_args()
    small = [str(w) for w in a.workbooks]

    def ours(name, *files, threads=1):
        return [a.benchmarks, "--runs", "1", "--threads", str(threads), name, *files]

    def peer(name, *files):
        return [sys.executable, "-c", READERS[name] + LOOP, *files]

    # In memory where that can be: the readers are measured, not the disk.
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        long, sparse = f"{folder}/long.xlsx", f"{folder}/sparse.xlsx"
        subprocess.run([a.benchmarks, "make", "long", long], check=True)
        subprocess.run([a.benchmarks, "make", "sparse", sparse], check=True)
        groups = {
            "ReadLong: one sheet of 200,000 x 10": {
                "juesuan, one thread": ours("ReadLong", long),
                "juesuan, two threads": ours("ReadLong", long, threads=2),
                "juesuan, streaming, one": ours("StreamLong", long),
                "juesuan, streaming, two": ours("StreamLong", long, threads=2),
                "floor (inflate + null SAX)": ours("Floor", long),
                "fastexcel": peer("fastexcel", long),
                "calamine": peer("calamine", long),
                **({"openpyxl (read-only)": peer("openpyxl", long)} if a.openpyxl else {}),
            },
            "ReadSparse: A1 and XFD1048576 (calamine and openpyxl do not survive it)": {
                "juesuan, one thread": ours("ReadSparse", sparse),
            },
        }
        if small:
            groups[f"ReadSmall: {len(small)} nine-table workbooks in one process"] = {
                "juesuan, one thread": ours("ReadSmall", *small),
                "floor (inflate + null SAX)": ours("Floor", *small),
                "calamine, only read": peer("calamine", *small),
                "fastexcel, only read": peer("fastexcel", *small),
                "openpyxl, only read": peer("openpyxl", *small),
            }
        if small and a.command:
            many = copies(small, f"{folder}/many", 10)
            groups[f"ConvertSmall: {len(many)} workbooks by the command, files written"] = {
                "juesuan, one thread": convert(a.command, folder, 1),
                "juesuan, two threads": convert(a.command, folder, 2),
                "calamine, only read": peer("calamine", *many),
            }
        if a.command:
            groups["ColdStart: juesuan --version"] = {
                "juesuan, one thread": ours("ColdStart", a.command)
            }
        for title, commands in groups.items():
            rows = {name: [] for name in commands}
            for _ in range(a.rounds):
                for name, command in commands.items():
                    rows[name].append(run(command))
            table(title, rows, "juesuan, one thread")


main()
