"""Runs the measurements and writes their table."""

import argparse
import datetime
import os
import platform
import sqlite3
import subprocess
import sys
import time

from . import cost, database, injection, privacy, typing
from .session import REPOSITORY, Failed

TABLE = REPOSITORY + "/Benchmarks/robustness.md"


def _typing(program, short=False):
    figures = typing.kills(program, 6 if short else 200)
    figures.update(typing.troubles(program))
    return figures


PARTS = {
    "typing": ("Nothing typed is lost", _typing),
    "database": ("The database survives", database.everything),
    "injection": ("Nothing gets in", injection.everything),
    "privacy": ("Deleted, silent, offline, portable", privacy.everything),
    "cost": ("Cost grows with the input", cost.everything),
}


def _section(name, figures, seconds, build):
    rows = [f"## {PARTS[name][0]}", "", "| measured | figure |", "|---|---|"]
    rows += [f"| {key} | {value} |" for key, value in figures.items()]
    rows += ["", f"A {build} build; took {seconds:.0f} s, beside other work.", ""]
    return f"<!-- part: {name} -->\n\n" + "\n".join(rows) + "\n<!-- end -->\n"


HEAD = """# How robust it is

What SECURITY.md and the README promise about text that is kept and about what gets in, each with a
figure. `scripts/robustness --write` makes this file from runs of the built program on real
pseudo-terminals and real files; `scripts/test` does the same in short, but for the instructions,
which take an optimised build. A promise that doesn't hold ends a part with the reason and without a
line here.
"""


def _write(sections):
    """Puts sections in their place; those of parts that weren't run stay."""
    try:
        with open(TABLE, encoding="utf-8") as file:
            old = file.read()
    except FileNotFoundError:
        old = ""
    found = dict(sections)
    for name in PARTS:
        start = f"<!-- part: {name} -->"
        if name not in found and start in old:
            found[name] = start + old.split(start)[1].split("<!-- end -->")[0] + "<!-- end -->\n"
    fuzz = "<!-- fuzzing -->"
    kept = fuzz + old.split(fuzz)[1] if fuzz in old else ""
    machine = (
        f"\n{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{datetime.date.today().isoformat()}.\n"
    )
    text = "\n".join([HEAD + machine] + [found[name] for name in PARTS if name in found])
    with open(TABLE, "w", encoding="utf-8") as file:
        file.write(text + ("\n" + kept if kept else ""))


def main(arguments):
    parser = argparse.ArgumentParser(prog="scripts/robustness", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--short", action="store_true", help="run each in short, as the tests do")
    parser.add_argument("--write", action="store_true", help="write Benchmarks/robustness.md")
    parser.add_argument(
        "--program", default=REPOSITORY + "/.build/release/tradeoff", help="the built program"
    )
    parser.add_argument("--build", default="release", help="how it was built, for the table")
    given = parser.parse_args(arguments)
    given.program = os.path.abspath(given.program)
    unknown = [part for part in given.parts if part not in PARTS]
    if unknown:
        parser.error(f"there is no part '{unknown[0]}'; there are {', '.join(PARTS)}")
    if not os.access(given.program, os.X_OK):
        print(f"error: there is no program '{given.program}'; build it, or give --program", file=sys.stderr)
        return 2
    sections = []
    failed = False
    for name in given.parts or PARTS:
        start = time.monotonic()
        try:
            figures = PARTS[name][1](given.program, given.short)
        except (Failed, OSError, subprocess.SubprocessError) as failure:
            print(f"{name}: FAILED: {failure}", file=sys.stderr, flush=True)
            failed = True
            continue
        seconds = time.monotonic() - start
        sections.append((name, _section(name, figures, seconds, given.build)))
        for key, value in figures.items():
            print(f"{name}: {key}: {value}", flush=True)
        if given.write and not failed:
            _write(sections)
    return 1 if failed else 0
