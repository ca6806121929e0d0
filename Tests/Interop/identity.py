#!/usr/bin/env python3
"""Hold `juesuan set` against many real workbooks: what it was not told to change stays.

    pip install openpyxl python-calamine
    swift build --product juesuan
    Tests/Interop/identity.py [--command .build/debug/juesuan] [--seed 1] [--jobs 2] FOLDER|FILE ...

1. Set nothing: the output is the same file, byte for byte.
2. Change one cell on a random sheet (existing or new; number, text, boolean or blank):
   * every part but the sheet's, and those that a new text needs, keeps its compressed bytes, and the
     parts keep names and order;
   * in a touched part every byte outside the changed cell, the cells that the command lists as
     evaluated anew, `<dimension>` and `spans` stays;
   * openpyxl and python-calamine read the same workbook as before but for those cells, and refuse
     what they refused before.
Prints how many of how many, and each file that fails. Exit code 1 if any does.
"""
import argparse, concurrent.futures, datetime, hashlib, io, json, pathlib, random, re, subprocess
import sys, tempfile, warnings, zipfile
import xml.parsers.expat

warnings.filterwarnings("ignore")
CELL = re.compile(r"^([A-Z]{1,3})([1-9][0-9]*)$")


def column_number(letters):
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value


def column_name(number):
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def raw_parts(path):
    """Name and compressed bytes of each entry, in the order of the directory."""
    data = pathlib.Path(path).read_bytes()
    with zipfile.ZipFile(path) as archive:
        result = []
        for info in archive.infolist():
            start = info.header_offset
            name_length = int.from_bytes(data[start + 26:start + 28], "little")
            extra_length = int.from_bytes(data[start + 28:start + 30], "little")
            begin = start + 30 + name_length + extra_length
            header = (info.date_time, info.compress_type, info.external_attr, info.extra)
            result.append((info.orig_filename, header, data[begin:begin + info.compress_size]))
        return result


def cell_spans(part, wanted):
    """Byte ranges of the cells of a sheet's part, counted as readers count."""
    spans, place = [], [0, 0]
    parser = xml.parsers.expat.ParserCreate()
    stack = []

    def local(name):
        return name.rsplit(":", 1)[-1]

    def start(name, attributes):
        stack.append((local(name), parser.CurrentByteIndex))
        if local(name) == "row":
            place[0] = int(float(attributes["r"])) if "r" in attributes else place[0] + 1
            place[1] = 0
        elif local(name) == "c" and len(stack) > 1 and stack[-2][0] == "row":
            place[1] += 1
            if "r" in attributes:
                letters, digits = CELL.match(attributes["r"].upper().replace("$", "")).groups()
                place[0], place[1] = int(digits), column_number(letters)
            stack[-1] = ("c", parser.CurrentByteIndex, column_name(place[1]) + str(place[0]))

    def end(name):
        item = stack.pop()
        if len(item) == 3 and item[2] in wanted:
            end_of_start = end_of_tag(part, item[1])
            is_empty = part[end_of_start - 2:end_of_start] == b"/>"
            spans.append((item[1], end_of_start if is_empty
                          else part.index(b">", parser.CurrentByteIndex) + 1))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(part, True)
    return spans


def end_of_tag(part, start):
    quote = None
    for index in range(start, len(part)):
        byte = part[index:index + 1]
        if quote:
            if byte == quote:
                quote = None
        elif byte in (b"'", b'"'):
            quote = byte
        elif byte == b">":
            return index + 1
    return len(part)


def without_cells(part, wanted, row):
    """The part without those cells, and without what a new cell may change besides."""
    for begin, end in sorted(cell_spans(part, wanted), reverse=True):
        part = part[:begin] + part[end:]
    prefix = rb"(?:[A-Za-z_][\w.-]*:)?"
    part = re.sub(rb"(<" + prefix + rb'dimension\b[^>]*\bref=)["\'][^"\']*["\']', rb"\1", part)
    part = re.sub(rb"(<" + prefix + rb'row\b[^>]*?) spans=["\'][^"\']*["\']', rb"\1", part)
    # An element that was empty, and a row that is there only for the new cell.
    part = re.sub(rb"<(" + prefix + rb'row)\b([^>]*?)/>', rb"<\1\2></\1>", part)
    part = re.sub(rb"<(" + prefix + rb'row) r="' + str(row).encode() + rb'"></\1>', b"", part)
    part = re.sub(rb"<(" + prefix + rb"sheetData)\b([^>]*?)/>", rb"<\1\2></\1>", part)
    return part


def sheet_part(path, title):
    """The entry of a sheet, found as any reader finds it."""
    with zipfile.ZipFile(path) as archive:
        names = {name.replace("\\", "/").lower(): name for name in archive.namelist()}

        def text(name):
            return archive.read(names[name.lower()]).decode("utf-8-sig", "replace")

        root = re.search(r"<(?:\w+:)?Relationship\b[^>]*/officeDocument[\"'][^>]*>", text("_rels/.rels"))
        target = re.search(r"Target=[\"']([^\"']*)", root[0])[1].lstrip("/")
        while target.startswith("./"):
            target = target[2:]
        folder = target.rsplit("/", 1)[0] + "/" if "/" in target else ""
        rels = text(folder + "_rels/" + target.rsplit("/", 1)[-1] + ".rels")
        import html
        ident = None
        for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", text(target)):
            name = re.search(r"\bname=(\"[^\"]*\"|'[^']*')", tag)
            if name and html.unescape(name[1][1:-1]) == title:
                ident = re.search(r":id=[\"']([^\"']*)", tag)[1]
        for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", rels):
            if re.search(r"\bId=[\"']([^\"']*)", tag)[1] == ident:
                part = re.search(r"Target=[\"']([^\"']*)", tag)[1]
                segments = [] if part.startswith("/") else folder.strip("/").split("/")
                for segment in part.split("/"):
                    if segment == "..":
                        segments.pop()
                    elif segment not in ("", "."):
                        segments.append(segment)
                return names["/".join(s for s in segments if s).lower()]
    raise KeyError(title)


def by_openpyxl(path):
    import openpyxl
    result = {}
    for formulas in (False, True):
        book = openpyxl.load_workbook(path, data_only=not formulas)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        value = cell.value
                        if not isinstance(value, (int, float, str, bool, datetime.datetime)):
                            value = getattr(value, "text", None) or str(getattr(value, "ref", value))
                        # Empty cells with a link are given its address for a value.
                        if cell.hyperlink is None or value != cell.hyperlink.target:
                            style = tuple(cell._style)
                            result[(formulas, sheet.title, cell.coordinate)] = (value, style)
        result["merges", formulas] = [sorted(map(str, s.merged_cells.ranges)) for s in book.worksheets]
        result["sheets", formulas] = book.sheetnames
    return result


def by_calamine(path):
    from python_calamine import CalamineWorkbook
    book = CalamineWorkbook.from_path(str(path))
    result = {"sheets": book.sheet_names}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        start = sheet.start or (0, 0)
        for r, row in enumerate(sheet.to_python(skip_empty_area=True)):
            for c, value in enumerate(row):
                if value != "":
                    place = column_name(start[1] + c + 1) + str(start[0] + r + 1)
                    result[(False, name, place)] = value
    return result


def reading(reader, path):
    try:
        return reader(path), None
    except BaseException as error:  # calamine panics
        return None, type(error).__name__


def same(left, right):
    if isinstance(left, float) and isinstance(right, float):
        return left == right or left != left and right != right
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def compare_readings(reader, old, new, changed):
    (before, fault), (after, new_fault) = reading(reader, old), reading(reader, new)
    if fault or new_fault:
        return None if fault == new_fault else f"{reader.__name__}: {fault} became {new_fault}"
    for key in before.keys() | after.keys():
        if isinstance(key, tuple) and len(key) == 3 and (key[1], key[2]) in changed:
            continue
        if not same(before.get(key), after.get(key)):
            return f"{reader.__name__}: {key}: {before.get(key)!r} became {after.get(key)!r}"
    return None


def values_read(reader, path, sheet, cell):
    read, fault = reading(reader, path)
    if fault:
        return None
    value = read.get((False, sheet, cell))
    return value[0] if isinstance(value, tuple) else value


class Check:
    def __init__(self, command, seed):
        self.command, self.seed = command, seed

    def run(self, *arguments):
        return subprocess.run([self.command, *arguments, "--lang", "en"], capture_output=True,
                              timeout=600)

    def identity(self, path, folder):
        output = folder / ("same" + path.suffix)
        done = self.run("set", str(path), "--output", str(output))
        if done.returncode != 0:
            return f"refused: {done.stderr.decode().strip().splitlines()[0]}"
        return None if output.read_bytes() == path.read_bytes() else "set of nothing differs"

    def choices(self, path):
        """Sheets with their cells; `*` for a formula."""
        sheets = {}
        for line in self.run("cells", str(path), "--count").stdout.splitlines():
            sheets[json.loads(line)["sheet"]] = []
        for line in self.run("cells", str(path), "--formulas").stdout.splitlines():
            cell = json.loads(line)
            if "formula" not in cell:
                sheets[cell["sheet"]].append(cell["ref"])
        return sheets

    def one_cell(self, path, folder):
        """None where all holds, text where not; a text in brackets where every try was refused."""
        name = path.name.encode()
        chance = random.Random(self.seed ^ int.from_bytes(hashlib.sha256(name).digest()[:4], "big"))
        sheets = self.choices(path)
        refusal = ""
        for _ in range(30):
            title = chance.choice(list(sheets))
            cells = sheets[title]
            if cells and chance.random() < 0.7:
                cell = chance.choice(cells)
            else:
                cell = column_name(chance.randint(1, 30)) + str(chance.randint(1, 120))
            value = chance.choice(["12345.67", "新的文本 & <标记>", "true", "", '"=1+1"', "-0.5"])
            output = folder / ("one" + path.suffix)
            quoted = "'" + title.replace("'", "''") + "'"
            done = self.run("set", str(path), f"{quoted}!{cell}={value}", "--output", str(output),
                            "--force")
            errors = done.stderr.decode()
            if done.returncode == 0:
                return self.compare(path, output, title, cell, value, errors)
            refusal = errors.strip().splitlines()[0] if errors.strip() else str(done.returncode)
            if not re.search(r"error L0\d\d", errors):
                break
        return f"[{refusal}]"

    def compare(self, path, output, title, cell, value, errors):
        what = f"{title}!{cell}={value!r}"
        listed = re.findall(r"^info L106 (.*)!([A-Z]+[0-9]+) ", errors, re.M)
        stale = re.search(r"^warning L107 ", errors, re.M)
        changed = {(title, cell)} | set(listed)
        old, new = raw_parts(path), raw_parts(output)
        names = [name for name, _, _ in old]
        added = [name for name, _, _ in new if name not in names]
        if [name for name, _, _ in new if name in names] != names:
            return f"{what}: entries differ in name or order"
        if any("haredStrings" not in name for name in added):
            return f"{what}: new parts {added}"
        touched = {sheet_part(path, sheet) for sheet, _ in changed}
        new_by_name = {name: (header, data) for name, header, data in new}
        with zipfile.ZipFile(path) as before, zipfile.ZipFile(output) as after:
            for name, header, data in old:
                if new_by_name[name] == (header, data):
                    continue
                one, two = before.read(name), after.read(name)
                row = int(re.search(r"\d+$", cell)[0])
                if name in touched:
                    wanted = {c for s, c in changed if sheet_part(path, s) == name}
                    if one[:2] in (b"\xff\xfe", b"\xfe\xff"):
                        return f"{what}: UTF-16"
                    if without_cells(one, wanted, row) != without_cells(two, wanted, row):
                        return f"{what}: {name} differs outside the cell"
                elif "haredstrings" in name.lower():
                    if not self.is_appended(one, two):
                        return f"{what}: {name} is not only longer"
                elif name.endswith("workbook.xml") and stale:
                    if len(two) - len(one) > 40:
                        return f"{what}: {name} differs by more than a flag"
                elif added and (name.endswith(".rels") or "Content_Types" in name):
                    if not self.is_appended(one, two):
                        return f"{what}: {name} is not only longer"
                else:
                    return f"{what}: {name} differs"
        for reader in (by_openpyxl, by_calamine):
            fault = compare_readings(reader, path, output, changed)
            if fault:
                return f"{what}: {fault}"
            fault = self.value_fault(reader, output, title, cell, value)
            if fault:
                return f"{what}: {fault}"
        return None

    @staticmethod
    def is_appended(one, two):
        strip = lambda part: re.sub(rb' (?:uniqueC|c)ount="\d+"', b"", part)
        one, two = strip(one), strip(two)
        one = re.sub(rb"<((?:\w+:)?sst)\b([^>]*?)/>", rb"<\1\2></\1>", one)
        start = 0
        while start < min(len(one), len(two)) and one[start] == two[start]:
            start += 1
        return two.endswith(one[start:])

    @staticmethod
    def value_fault(reader, output, title, cell, value):
        got = values_read(reader, output, title, cell)
        read, fault = reading(reader, output)
        if fault:
            return None
        if len(read) <= 4:
            return None  # a reader that finds no cell at all does not know this format
        expected = {"true": True, "": None, '"=1+1"': "=1+1"}.get(value, value)
        if value in ("12345.67", "-0.5"):
            if isinstance(got, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                return None  # the format of the cell shows dates
            if isinstance(got, str) and reader is by_openpyxl:
                return None
            expected = float(value)
            return None if got == expected else f"{reader.__name__} reads {got!r}"
        return None if got == expected else f"{reader.__name__} reads {got!r}"


def check(arguments):
    command, seed, path = arguments
    worker = Check(command, seed)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        try:
            identity = worker.identity(path, folder)
            one = worker.one_cell(path, folder) if identity is None else None
        except Exception as error:
            import traceback
            return path, "script: " + traceback.format_exc(limit=-3), None
    return path, identity, one


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--command", default=".build/debug/juesuan")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("inputs", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    files = []
    for item in options.inputs:
        if item.is_dir():
            manifest = item / "manifest.tsv"
            names = []
            if manifest.exists():
                names = [line.split("\t")[0] for line in manifest.read_text().splitlines()[1:]]
            listed = [item / name for name in names if (item / name).suffix in (".xlsx", ".xlsm")]
            files += [f for f in listed if f.exists()] or sorted(item.rglob("*.xls[xm]"))
        else:
            files.append(item)
    same_count = one_count = refused = 0
    failures = []
    jobs = [(options.command, options.seed, path) for path in files]
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for path, identity, one in pool.map(check, jobs):
            if identity is None:
                same_count += 1
            else:
                failures.append(f"{path}: {identity}")
                continue
            if one is None:
                one_count += 1
            elif one.startswith("["):
                refused += 1
                print(f"refused {path}: {one}")
            else:
                failures.append(f"{path}: {one}")
    for failure in failures:
        print("FAILED", failure)
    print(f"seed {options.seed}")
    print(f"nothing set, the same file: {same_count} of {len(files)}")
    print(f"one cell set, nothing else changed: {one_count} of {len(files) - refused}"
          f" ({refused} refused by name)")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
