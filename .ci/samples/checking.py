"""Holds what the program reads against what was written."""
import filecmp
import json
import pathlib
import shutil
import subprocess
import tempfile


def facts(program, path):
    """The one submission in a workbook."""
    done = subprocess.run(
        [program, "convert", path, "--to", "json", "--output", "-"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    return json.loads(done.stdout)


def differences(book, submission):
    """What was written and is not read in its row and column, what is read and was not written,
    and notices other than the announced ones."""
    read = {}
    result = []
    for table in submission["tables"]:
        for cell in table["cells"]:
            slot = table["id"], cell["row"], cell["column"]
            if slot in read:
                result.append(f"{slot} is read twice")
            sheet = cell.get("sheet", table["sheet"])
            read[slot] = cell["state"], cell.get("amount"), sheet, cell["at"]
    for slot, wanted in book.expected.items():
        if slot not in read:
            result.append(f"{slot}: {wanted} is not read")
        elif read[slot] != wanted:
            result.append(f"{slot}: written {wanted}, read {read[slot]}")
    for slot, found in read.items():
        if slot not in book.expected:
            result.append(f"{slot}: {found} was never written")
    told = sorted(
        (notice["code"], notice.get("sheet") or "", notice.get("at") or "")
        for notice in submission["notices"])
    announced = sorted(book.notices)
    result += [f"notice {one} is not given" for one in announced if one not in told]
    result += [f"notice {one} was not announced" for one in told if one not in announced]
    return result


def keep_csv(program, root, only_check):
    """The CSV folder of the first sample, with paths as seen from the project."""
    sample = "Samples/changji-2024/changji-2024.xlsx"
    kept = root / "Samples/changji-2024/csv"
    with tempfile.TemporaryDirectory() as work:
        made = pathlib.Path(work) / "csv"
        subprocess.run(
            [program, "convert", sample, "--to", "csv", "--output", made],
            cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        if not only_check:
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(made, kept)
        names = {path.name for folder in (made, kept) for path in folder.glob("*")}
        different = filecmp.cmpfiles(made, kept, names, shallow=False)
        return [f"csv/{name}: would change" for name in sorted(different[1] + different[2])]


def derived(program, path, figures):
    """What the program derives of a raw set otherwise than it must be: every figure in 元 and 万元."""
    faults = []
    lines = [line.split(",") for line in figures.splitlines()]
    for place, unit in enumerate(lines[0][3:], 3):
        out = subprocess.run(
            [str(program), "convert", str(path), "--to", "json", "--unit", unit, "--output", "-"],
            capture_output=True, check=True).stdout
        found = {
            (table["id"], cell["row"], cell["column"]): cell.get("amount")
            for table in json.loads(out)["tables"] for cell in table["cells"]}
        for line in lines[1:]:
            amount = found.get(tuple(line[:3]))
            if amount != line[place] and not (amount is None and float(line[place]) == 0):
                faults.append(f"{line[:3]}: {line[place]} {unit}, not {amount}")
    return faults
