"""Cost grows with the input and not faster, counted in instructions and not in time."""

import re
import shutil
import subprocess

from .session import Failed, Home, run

SENTENCES = (
    "A late score costs the issuer money, so the deadline decides. Batch is cheap because it runs at "
    "night, but it is stale by noon. If fraud is rare, rules in the path are enough. "
)


def _instructions(program, arguments, home):
    ended = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments],
        env=home.environment(), cwd=home.path, capture_output=True, check=False,
    )
    found = re.search(rb"Collected : (\d+)", ended.stderr)
    if not found:
        raise Failed(f"valgrind counts nothing: {ended.stderr[-400:]!r}")
    return int(found.group(1))


def _text(size, kind):
    text = {
        "prose": SENTENCES,
        "marks": "e" + "\u0301" * 40 + " ",
        "brackets": "[{((",
        "one word": "x",
        "lines": "- a\n",
    }[kind]
    return (text * (size // len(text.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")


def growth(program, size):
    """The cost of the second half of a text over that of the first: 2 is linear, 4 is square."""
    if not shutil.which("valgrind"):
        raise Failed("valgrind isn't installed; apt-get install valgrind")
    figures = {}
    with Home() as home:
        # Valgrind stumbles over Swift's debug information.
        bare = home.path + "/program"
        subprocess.run(["strip", "-o", bare, program], check=True)
        program = bare
        # What is compiled or cached at a first start is none of an answer's cost.
        run(program, ["grade", "-"], home, b"A late score.")
        for kind in ("prose", "marks", "brackets", "one word", "lines"):
            counts = []
            for factor in (1, 2, 4):
                path = f"{home.path}/{factor}.md"
                with open(path, "w", encoding="utf-8") as file:
                    file.write("## Framing\n" + _text(size * factor, kind) + "\n")
                counts.append(_instructions(program, ["grade", "--format", "json", path], home))
            ratio = (counts[2] - counts[1]) / max(1, counts[1] - counts[0])
            # A little more than 2 is left for tables that double as they grow.
            if ratio > 2.6:
                raise Failed(f"the cost of {kind} grows {ratio:.2f}-fold where the text doubles")
            figures[f"{kind}: {size >> 10}–{size >> 8} kB, growth (2 is linear)"] = round(ratio, 2)
    return figures


def everything(program, short=False):
    return growth(program, 2048 if short else 8192)
