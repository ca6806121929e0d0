#!/usr/bin/env python3
"""Hold the writing of files against everything that can go wrong while it goes on.

    swift build --product juesuan
    Tests/Interop/saving.py [--command .build/debug/juesuan] [--random 200] [--seed 1] WORKBOOK

With the real command, for a workbook (`set`), JSON and a CSV folder (`convert`), each new and each in
the place of one that is there:

* killed at each of its system calls from the first that writes (strace), and at random moments;
* each call that writes, syncs, locks, links or renames told to fail (strace): no space, no quota,
  input/output error, no permission, another file system;
* a disk that is too small (tmpfs, for root), a limit on the size of files, a disk mounted read-only;
* the output read-only, a folder, a link (also a broken one, and one that leads round), a pipe, a
  device, in a folder that is not there or takes nothing, the input itself;
* several processes with the same output at once; temporaries of killed runs.

Whatever happens, the output is the old one or the new one, whole; where the run did not end well and
was not killed, its message says so and names the output; and no temporary stays behind a run that was
not killed, nor behind the run that follows a killed one. Prints how many of how many, and what fails.
Exit code 1 if anything does.
"""
import argparse, collections, errno, itertools, os, pathlib, random, re, shutil, signal, stat
import subprocess, sys, tempfile, time

WORDS = {
    errno.ENOSPC: "磁盘空间已满", errno.EDQUOT: "超出磁盘配额", errno.EIO: "读写错误",
    errno.EACCES: "没有权限", errno.EXDEV: "不在同一文件系统上", errno.EROFS: "文件系统只读",
}


class Tally:
    def __init__(self):
        self.good, self.all, self.faults = collections.Counter(), collections.Counter(), []

    def take(self, kind, is_good, what):
        self.all[kind] += 1
        if is_good:
            self.good[kind] += 1
        else:
            self.faults.append(f"{kind}: {what}")


class Job:
    """One command with an output, and the bytes that are right before and after it."""

    def __init__(self, name, command, workbook, arguments, output):
        self.name, self.command, self.workbook = name, command, workbook
        self.arguments, self.output = arguments, output

    def line(self):
        return [self.command, *self.arguments, "--output", self.output, "--force"]

    def run(self, folder, prefix=(), **more):
        return subprocess.run([*prefix, *self.line()], cwd=folder, capture_output=True, text=True,
                              timeout=120, **more)

    def prepare(self, folder, old):
        """A folder with the inputs and, where there was one, the old output."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copyfile(self.workbook, folder / "in.xlsx")
        place = folder / self.output
        if old is None:
            if place.name != "in.xlsx":
                return
        elif isinstance(old, dict):
            place.mkdir()
            for name, data in old.items():
                (place / name).write_bytes(data)
        else:
            place.write_bytes(old)


def content(place):
    if place.is_dir():
        return {name.name: name.read_bytes() for name in place.iterdir()}
    return place.read_bytes() if place.exists() else None


def leftovers(folder):
    return [name for name in os.listdir(folder) if name.startswith(".")]


def describe(value):
    if isinstance(value, dict):
        return {name: len(data) for name, data in value.items()}
    return value if value is None else f"{len(value)} bytes"


class Check:
    def __init__(self, options, folder):
        self.options, self.tally, self.folder = options, Tally(), folder
        self.random = random.Random(options.seed)
        command, workbook = str(options.command.resolve()), options.workbook.resolve()
        sheet = subprocess.run([command, "cells", str(workbook)], capture_output=True, text=True)
        title = re.match(r'\{"sheet":"([^"]*)"', sheet.stdout)[1]
        self.set = ["set", "in.xlsx", f"'{title}'!Z99=12.5", f"'{title}'!Z98=字"]
        convert = ["convert", "in.xlsx", "--to"]

        def job(name, arguments, output):
            return Job(name, command, workbook, arguments, output)

        self.jobs = [
            job("set", self.set, "out.xlsx"), job("set in place", self.set, "in.xlsx"),
            job("json", convert + ["json"], "out.json"), job("csv", convert + ["csv"], "out"),
        ]
        self.cases = []
        for item in self.jobs:
            item.prepare(folder / "right", None)
            done = item.run(folder / "right")
            assert done.returncode == 0, done.stderr
            new = content(folder / "right" / item.output)
            if item.name == "set in place":
                self.cases.append((item, workbook.read_bytes(), new))
                continue
            self.cases.append((item, None, new))
            old = {name: b"old" for name in new} if isinstance(new, dict) else b"what stood there"
            self.cases.append((item, old, new))

    def judge(self, kind, case, folder, what, run=None, words=None):
        """`run` is that of a process that was not killed."""
        item, old, new = case
        found = content(folder / item.output)
        text = f"{item.name}, {'over an old one' if old else 'new'}, {what}"
        if found != old and found != new:
            return self.tally.take(kind, False, f"{text}: torn: {describe(found)}")
        if run is None:
            return self.tally.take(kind, True, text)
        left = leftovers(folder)
        if left:
            return self.tally.take(kind, False, f"{text}: left {left}")
        if run.returncode == 0:
            return self.tally.take(kind, found == new, f"{text}: told as done, and is not")
        says = run.returncode in (1, 2, 64, 70) and " C0" in run.stderr and item.output in run.stderr
        says = says and (words is None or words in run.stderr)
        self.tally.take(kind, says, f"{text}: code {run.returncode} says {run.stderr!r}")

    def follow(self, kind, case, folder, what):
        """The run that follows a killed one does what it should and clears up behind it."""
        item, _, new = case
        if item.name != "set in place":
            run = item.run(folder)
            good = run.returncode == 0 and content(folder / item.output) == new
            self.tally.take(kind, good and not leftovers(folder),
                            f"{item.name}, {what}: {run.stderr!r} {leftovers(folder)}")

    # What kills

    def trace(self, case):
        item, old, _ = case
        folder = self.folder / "trace"
        item.prepare(folder, old)
        item.run(folder, ["strace", "-f", "-qq", "-o", str(self.folder / "calls")])
        lines = (self.folder / "calls").read_text(errors="replace").splitlines()
        calls = [re.match(r"\d+ +(?:<\.\.\. )?(\w+)", line) for line in lines]
        return lines, [call[1] if call else "" for call in calls]

    def killed_at_each_call(self):
        for case in self.cases:
            item, old, _ = case
            lines, calls = self.trace(case)
            first = next((n for n, line in enumerate(lines) if ".tmp" in line), len(lines))
            # Calls are counted each by its own name, as strace injects.
            counts = collections.Counter(calls[:first])
            places = []
            for name in calls[first:]:
                counts[name] += 1
                if name and name not in ("exit_group", "exit"):
                    places.append((name, counts[name]))
            for name, number in places:
                folder = self.folder / "killed"
                item.prepare(folder, old)
                run = item.run(folder, [
                    "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}",
                    "-e", f"inject={name}:signal=SIGKILL:when={number}"])
                what = f"killed at {name} {number}"
                self.judge("killed at a system call", case, folder, what,
                           run if run.returncode not in (-9, 137) else None)
                if leftovers(folder):
                    self.follow("run after a killed one", case, folder, what)

    def killed_at_random(self):
        times = {}
        for number in range(self.options.random):
            case = self.cases[number % len(self.cases)]
            item, old, _ = case
            folder = self.folder / "random"
            item.prepare(folder, old)
            if item.name not in times:
                begin = time.monotonic()
                item.run(folder)
                times[item.name] = time.monotonic() - begin
                item.prepare(folder, old)
            process = subprocess.Popen(item.line(), cwd=folder, stderr=subprocess.PIPE)
            # The last third of the time is where something is written.
            time.sleep(times[item.name] * self.random.uniform(0.2, 1.05))
            process.kill()
            process.communicate()
            self.judge("killed at a random moment", case, folder, f"killed, {number}")
            if leftovers(folder):
                self.follow("run after a killed one", case, folder, f"random {number}")

    # What fails

    def failing_calls(self):
        faults = {
            "write": ["ENOSPC", "EDQUOT", "EIO"], "fsync": ["EIO", "ENOSPC"],
            "rename": ["EACCES", "EXDEV", "EIO"], "renameat2": ["EACCES", "EIO", "EINVAL"],
            "link": ["EPERM", "EACCES"], "openat": ["EACCES", "ENOSPC"], "mkdir": ["ENOSPC"],
            "close": ["EIO", "ENOSPC"], "flock": ["ENOLCK"], "fchmod": ["EPERM"],
            "fchown": ["EPERM"], "pread64": ["EIO"],
        }
        harmless = {"flock", "fchmod", "fchown"}
        for case in self.cases:
            item, old, new = case
            lines, calls = self.trace(case)
            first = next((n for n, line in enumerate(lines) if ".tmp" in line), len(lines))
            counts = collections.Counter(calls[:first])
            for line, name in zip(lines[first:], calls[first:]):
                counts[name] += 1
                # The temporary and its folder only: not standard error, nor what is merely let go.
                if name == "write" and re.match(r"\d+ +write\([012],", line):
                    continue
                for fault in faults.get(name, []):
                    folder = self.folder / "failing"
                    item.prepare(folder, old)
                    run = item.run(folder, [
                        "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}",
                        "-e", f"inject={name}:error={fault}:when={counts[name]}"])
                    what = f"{fault} of {name} {counts[name]}"
                    self.judge("failing system call", case, folder, what, run)
                    if name in harmless:
                        self.tally.take("failing call that does not matter", run.returncode == 0,
                                        f"{item.name}, {what}: {run.stderr!r}")

    def limits(self):
        for case in self.cases:
            item, old, new = case
            size = max(map(len, new.values())) if isinstance(new, dict) else len(new)
            for limit in {0, 1, 4_096, size // 2, size - 1}:
                folder = self.folder / "limited"
                item.prepare(folder, old)
                run = item.run(folder, ["prlimit", f"--fsize={limit}"])
                self.judge("limit on the size of files", case, folder, f"{limit}", run, "文件过大")
                done = run.returncode != 0
                self.tally.take("limit is an error", done, f"{item.name} {limit}")

    def disks(self):
        if os.geteuid() != 0:
            return print("no small disk: only root mounts one", file=sys.stderr)
        for case in self.cases:
            item, old, new = case
            size = sum(map(len, new.values())) if isinstance(new, dict) else len(new)
            parts = list(new.values()) if isinstance(new, dict) else [new]
            before = self.options.workbook.stat().st_size + sum(len(p) + 4_096 for p in parts) + 65_536
            for share in (0, 0.3, 0.9):
                folder = self.folder / "disk"
                folder.mkdir(exist_ok=True)
                room = (before + size) // 4_096 * 4_096
                subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", folder],
                               check=True)
                try:
                    inner = folder / "in"
                    item.prepare(inner, old)
                    # What is left after the inputs is the share of what has to be written.
                    filler = os.statvfs(folder)
                    spare = filler.f_bavail * filler.f_frsize - int(size * share)
                    if spare > 0:
                        (folder / "filler").write_bytes(b"\0" * spare)
                    run = item.run(inner)
                    self.judge("full disk", case, inner, f"{share} of the space", run, "磁盘空间已满")
                    self.tally.take("full disk is an error", run.returncode == 2,
                                    f"{item.name} {share}: {run.returncode} {run.stderr!r}")
                    (folder / "filler").unlink(missing_ok=True)
                    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
                    run = item.run(inner)
                    self.judge("disk mounted read-only", case, inner, "", run, "文件系统只读")
                    self.tally.take("read-only disk is an error", run.returncode == 2,
                                    f"{item.name}: {run.returncode}")
                finally:
                    subprocess.run(["umount", folder], check=True)

    # What stands there

    def places(self):
        def fresh(item, old):
            folder = self.folder / "place"
            item.prepare(folder, old)
            return folder

        def take(kind, item, is_good, run, what=""):
            self.tally.take(kind, is_good, f"{item.name} {what}: {run.returncode} {run.stderr!r}")

        for case in self.cases:
            item, old, new = case
            if item.name == "set in place":
                continue
            is_csv = item.name == "csv"
            folder, place = fresh(item, old), self.folder / "place" / item.output
            if old is not None:
                # Read-only, for root too, whom the system lets do anything.
                marked = place / "facts.csv" if is_csv else place
                marked.chmod(0o444)
                run = item.run(folder)
                take("read-only output", item, run.returncode == 2 and "C055" in run.stderr
                     and content(place) == old and not leftovers(folder), run)
                marked.chmod(0o644)
                place.chmod(0o770 if is_csv else 0o640)
                if os.geteuid() == 0:
                    os.chown(place, 1234, 2345)
                run, mode = item.run(folder), place.stat()
                good = run.returncode == 0 and stat.S_IMODE(mode.st_mode) == (0o770 if is_csv else 0o640)
                if os.geteuid() == 0:
                    good = good and (mode.st_uid, mode.st_gid) == (1234, 2345)
                take("owner and permissions stay", item, good and content(place) == new, run)
                # Without --force the old one stays.
                line = [word for word in item.line() if word != "--force"]
                folder = fresh(item, old)
                run = subprocess.run(line, cwd=folder, capture_output=True, text=True)
                take("kept without --force", item, run.returncode == 2 and "C006" in run.stderr
                     and content(place) == old, run)
                # A link stays a link, and what it leads to is replaced.
                for target in ("real/deep/it", "../place/real/deep/it"):
                    folder = fresh(item, old)
                    (folder / "real/deep").mkdir(parents=True)
                    place.rename(folder / "real/deep/it")
                    place.symlink_to(target)
                    run = item.run(folder)
                    good = run.returncode == 0 and place.is_symlink() and content(place) == new
                    take("link followed", item, good and os.listdir(folder / "real/deep") == ["it"],
                         run, target)
            else:
                for kind, target in (("broken link", "nowhere"), ("link that leads round", item.output)):
                    folder = fresh(item, old)
                    place.symlink_to(target)
                    run = item.run(folder)
                    take(kind, item, run.returncode == 2 and place.is_symlink()
                         and not (folder / "nowhere").exists() and item.output in run.stderr, run)
                folder = fresh(item, old)
                run = subprocess.run([*item.line()[:-2], "a/b/" + item.output], cwd=folder,
                                     capture_output=True, text=True)
                take("missing folders are made", item, content(folder / "a/b" / item.output) == new,
                     run)
                run = subprocess.run([*item.line()[:-2], "in.xlsx/" + item.output], cwd=folder,
                                     capture_output=True, text=True)
                take("below a file", item, run.returncode == 2 and "路径中有一段不是文件夹" in run.stderr
                     and content(folder / "in.xlsx") == item.workbook.read_bytes(), run)
                # A folder that takes nothing; root's hand is not held by permissions.
                folder = fresh(item, old)
                (folder / "closed").mkdir(mode=0o555)
                user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
                folder.chmod(0o755)
                self.folder.chmod(0o755)
                run = subprocess.run(
                    [*(user if os.geteuid() == 0 else []), *item.line()[:-2],
                     "closed/" + item.output],
                    cwd=folder, capture_output=True, text=True)
                take("folder that takes nothing", item, run.returncode == 2
                     and "没有权限" in run.stderr and os.listdir(folder / "closed") == [], run)
                if not is_csv:
                    folder = fresh(item, old)
                    if item.name == "set":
                        place.mkdir()
                        run = item.run(folder)
                        take("folder of that name", item, run.returncode == 2
                             and "这是一个文件夹" in run.stderr and os.listdir(place) == [], run)
                    for device, code in (("/dev/null", 0), ("/dev/full", 2)):
                        run = subprocess.run([*item.line()[:-2], device], cwd=folder,
                                             capture_output=True, text=True)
                        take("device", item, run.returncode == code
                             and stat.S_ISCHR(os.stat(device).st_mode)
                             and (code == 0 or "磁盘空间已满" in run.stderr), run, device)
                    folder = fresh(item, old)
                    os.mkfifo(place)
                    process = subprocess.Popen(item.line(), cwd=folder, stderr=subprocess.PIPE)
                    got = place.read_bytes()
                    process.communicate()
                    self.tally.take("pipe", got == new and process.returncode == 0, item.name)
        item = self.jobs[0]
        for path in ("in.xlsx", "./in.xlsx", "hard.xlsx"):
            folder = fresh(item, None)
            if path == "hard.xlsx":
                os.link(folder / "in.xlsx", folder / path)
            line = [item.command, *item.arguments, "--output", path]
            run = subprocess.run(line, cwd=folder, capture_output=True, text=True)
            take("input as output, without --force", item, run.returncode == 2 and
                 content(folder / "in.xlsx") == item.workbook.read_bytes(), run, path)
            run = subprocess.run([*line, "--force"], cwd=folder, capture_output=True, text=True)
            take("input as output", item, run.returncode == 0
                 and content(folder / path) == self.cases[0][2], run, path)

    # What goes on at the same time

    def together(self):
        for case in self.cases:
            item, old, new = case
            for force in (True, False):
                folder = self.folder / "together"
                item.prepare(folder, old)
                line = item.line() if force else item.line()[:-1]
                processes = [subprocess.Popen(line, cwd=folder, stderr=subprocess.PIPE, text=True)
                             for _ in range(6)]
                ends = [(p.communicate()[1], p.returncode) for p in processes]
                codes = [code for _, code in ends]
                found = content(folder / item.output)
                good = not leftovers(folder)
                if item.name == "set in place":
                    # The second may read what the first has written, with the same result.
                    good = good and (found == new if force else found == old)
                elif old is not None and not force:
                    good = good and found == old and set(codes) == {2}
                else:
                    good = good and found == new and codes.count(0) >= 1
                    if not force:
                        good = good and codes.count(0) == 1
                self.tally.take("several processes", good,
                                f"{item.name} force={force} old={old is not None} {ends}")

    def temporaries(self):
        """What is under work, or of others, is not cleared away."""
        for item in (self.jobs[0], self.jobs[3]):
            folder = self.folder / "temporaries"
            item.prepare(folder, None)
            alive = f".x.juesuan-{os.getpid()}-1.tmp"
            others = [".x.tmp", ".x.juesuan-1x-1.tmp", "x.juesuan-999999999-1.tmp", alive]
            for name in others:
                (folder / name).write_text("mine")
            dead = subprocess.Popen(["true"])
            dead.wait()
            gone = folder / f".x.y.juesuan-{dead.pid}-12.tmp"
            if item.name == "csv":
                gone.mkdir()
                (gone / "facts.csv").write_text("")
            else:
                gone.write_text("")
            run = item.run(folder)
            names = os.listdir(folder)
            self.tally.take("temporaries of others", all(name in names for name in others)
                            and not gone.exists() and run.returncode == 0, f"{item.name} {names}")
            # Killed runs' temporaries are no input.
            run = subprocess.run([item.command, "convert", ".", "--to", "json", "-o", "-"],
                                 cwd=folder, capture_output=True, text=True)
            self.tally.take("temporaries are no inputs", "/.x" not in run.stdout + run.stderr,
                            run.stderr)

    def run(self):
        steps = [self.places, self.together, self.temporaries, self.limits, self.disks,
                 self.killed_at_random, self.failing_calls, self.killed_at_each_call]
        if not shutil.which("strace"):
            print("no strace: no faults at single system calls", file=sys.stderr)
            steps = steps[:-2]
        for step in steps:
            begin = time.monotonic()
            step()
            print(f"{step.__name__}: {time.monotonic() - begin:.0f} s", file=sys.stderr)
        for fault in self.tally.faults:
            print(fault)
        for kind, count in self.tally.all.items():
            print(f"{self.tally.good[kind]} of {count}  {kind}")
        print(f"{sum(self.tally.good.values())} of {sum(self.tally.all.values())}")
        return 1 if self.tally.faults else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", type=pathlib.Path, default=pathlib.Path(".build/debug/juesuan"))
    parser.add_argument("--random", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("workbook", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return Check(options, pathlib.Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
