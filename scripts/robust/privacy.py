"""What is deleted is gone, what is exported comes back, and nothing goes to any network."""

import ctypes
import json
import os
import platform
import re
import shutil
import signal
import sqlite3
import struct
import subprocess

from .session import Failed, Home, Session, run
from .transcripts import transcript

WORD = "xyzzyplugh"
ANSWER = f"{WORD} a late score costs money, so the deadline decides. " * 20


def _interview(program, home, seed=1):
    """A plain interview; some prompts press on a reply, so there are answers to spare."""
    data = (ANSWER + "\n.\n") * 8
    ended = run(program, ["interview", "card-fraud", "--plain", "--seed", str(seed)], home, data.encode())
    if ended.returncode != 0:
        raise Failed(f"the interview ends with {ended.returncode}: {ended.stderr!r}")


def _ids(home):
    with sqlite3.connect(f"file:{home.database}?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute("SELECT id FROM transcripts ORDER BY key")]


def _traces(home, words):
    found = []
    for path in home.files():
        with open(path, "rb") as file:
            data = file.read()
        for word in words:
            for form in (word.encode(), word.encode("utf-16-le"), word.upper().encode()):
                if form in data:
                    found.append(f"{os.path.relpath(path, home.path)}: {word}")
    return found


def deletion(program):
    """Interviews, a drill's attempt and a draft that rewrites a part; then the bytes are searched."""
    with Home() as home:
        others = "".join(
            json.dumps(transcript(f"other{index}", f"Batch at night {index}.", index)) + "\n"
            for index in range(30)
        )
        run(program, ["transcripts", "import", "-"], home, others.encode())
        _interview(program, home)
        secret = [name for name in _ids(home) if not name.startswith("other")][0]
        with sqlite3.connect(home.database) as database:
            database.execute(
                "INSERT INTO cards VALUES (?, ?, 'no-examples', 'r', 'framing', 0, 4, NULL, 1, 0)",
                (f"own-{secret}-x-no-examples", secret),
            )
            database.execute(
                "INSERT INTO notes SELECT key, ? FROM transcripts WHERE id = ?", (ANSWER, secret)
            )
            database.execute(
                "INSERT INTO reviews (drill, attempt, hints, graded, rating, reviewed_at,"
                " reviewed_offset, practice, engine, content)"
                " VALUES (?, ?, 0, 1, 1, 1, 0, 'scheduled', '1', 'c')",
                (f"own-{secret}-x-no-examples", ANSWER),
            )
        database.close()
        # A part that is being written again holds the others too.
        with Session(program, [], home) as session:
            session.wait_for("Practise", "Batch", "Tradeoff")
            session.send("t")
            session.wait_for("Card fraud")
            session.send("\r")
            session.wait_for("Report")
            session.send("r")
            session.wait_for("again")
            session.send("\r")
            session.pump(0.5)
            session.send(f"{WORD} once more")
            session.wait_for("once more")
            session.send("\x11")
            session.end()
        # More after it, so that the words are in the middle of everything.
        more = "".join(
            json.dumps(transcript(f"later{index}", f"Fresh by noon {index}.", index)) + "\n"
            for index in range(30)
        )
        run(program, ["transcripts", "import", "-"], home, more.encode())
        words = [WORD, WORD[:9]]
        before = len(_traces(home, words))
        if before < 3 or not home.drafts():
            raise Failed(f"there is too little to delete: {_traces(home, words)}")
        ended = run(program, ["transcripts", "delete", secret], home)
        left = _traces(home, words)
        if ended.returncode != 0 or left:
            raise Failed(f"after deleting there is left {left}: {ended.stderr!r}")
        if len(_ids(home)) != 60:
            raise Failed("deleting one took others along")
    return {"places with its bytes before deleting": before, "after": 0}


def silence(program):
    """Neither doctor nor the log holds a word of an answer, also after a crash."""
    with Home() as home:
        _interview(program, home)
        with Session(program, ["interview", "card-fraud"], home) as session:
            session.wait_for("Framing (1 of 3)")
            session.send(WORD)
            session.wait_for(WORD)
            session.kill(signal.SIGSEGV)
            session.end()
        for form in ("text", "json"):
            ended = run(program, ["doctor", "--format", form], home)
            if WORD.encode() in ended.stdout + ended.stderr:
                raise Failed("doctor shows an answer")
        log = home.path + "/state/tradeoff.log"
        if os.path.exists(log):
            with open(log, "rb") as file:
                if WORD.encode() in file.read():
                    raise Failed("the log holds an answer")
        for folder, names, files in os.walk(home.path):
            for name in names + files:
                path = os.path.join(folder, name)
                if os.stat(path).st_mode & 0o077 and folder.startswith((home.path + "/data", home.path + "/state")):
                    raise Failed(f"others can read {path}")
    return {"doctor and log": "no word of an answer; every file 0600, every folder 0700"}


_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}


def refuse_sockets():
    """Has the kernel kill the process if it asks for any socket but a local one."""
    architecture, number = _SOCKET[platform.machine()]
    instructions = [
        (0x20, 0, 0, 4),  # the architecture
        (0x15, 0, 5, architecture),
        (0x20, 0, 0, 0),  # the system call
        (0x15, 0, 3, number),
        (0x20, 0, 0, 16),  # the family
        (0x15, 1, 0, 1),  # AF_UNIX
        (0x06, 0, 0, 0x80000000),  # kill the process
        (0x06, 0, 0, 0x7FFF0000),  # allow
    ]
    code = b"".join(struct.pack("HBBI", *instruction) for instruction in instructions)
    buffer = ctypes.create_string_buffer(code)

    class Filter(ctypes.Structure):
        _fields_ = [("count", ctypes.c_ushort), ("code", ctypes.c_void_p)]

    library = ctypes.CDLL(None, use_errno=True)
    program = Filter(len(instructions), ctypes.cast(buffer, ctypes.c_void_p))
    if library.prctl(38, 1, 0, 0, 0) or library.prctl(22, 2, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


def network(program):
    """Runs everything under a filter that kills whoever opens an internet socket."""
    canary = subprocess.run(
        ["python3", "-c", "import socket; socket.socket(socket.AF_INET)"],
        preexec_fn=refuse_sockets, capture_output=True, check=False,
    )
    if canary.returncode != -signal.SIGSYS:
        raise Failed(f"the filter doesn't work here: {canary.returncode}")
    ran = 0
    with Home() as home:
        file = home.path + "/answer.md"
        with open(file, "w", encoding="utf-8") as answer:
            answer.write(ANSWER)
        out = home.path + "/all.jsonl"
        for arguments in (
            ["interview", "card-fraud", "--plain"], ["mock", "--plain"], ["drill", "--plain"],
            ["grade", file], ["grade", "--format", "json", file], ["explain", "no-examples"],
            ["prompts"], ["prompts", "show", "card-fraud"], ["transcripts"],
            ["transcripts", "search", "late"], ["transcripts", "export", "--all", out],
            ["transcripts", "import", out], ["progress"], ["due"], ["guide"], ["content", "check"],
            ["config", "init"], ["config", "check"], ["config", "show"], ["doctor"], ["--version"],
            ["--help"],
        ):
            ended = subprocess.run(
                [program, *arguments], input=((ANSWER + "\n.\n") * 8).encode(),
                env=home.environment(), cwd=home.path, preexec_fn=refuse_sockets,
                capture_output=True, check=False,
            )
            ran += 1
            if ended.returncode not in (0, 1, 2):
                raise Failed(f"{arguments} ends with {ended.returncode}: a socket?")
        with Session(program, [], home, limits=refuse_sockets) as session:
            session.wait_for("Practise", "Tradeoff", "Batch")
            for keys in ("t", "\r", "\x1b", "\x1b", "g", "\x1b", "n", "\r"):
                session.send(keys)
                session.pump(0.2)
            session.send("\x11")
            session.pump(0.2)
            if session.process.poll() is None:
                session.send("\x11")
            if session.end() != 0:
                raise Failed(f"the trainer ends with {session.process.returncode}: a socket?")
            ran += 1
        figures = {"runs under a filter that kills at an internet socket, none killed": ran}
        if shutil.which("strace"):
            ended = subprocess.run(
                ["strace", "-f", "-qq", "-e", "trace=network", "-o", home.path + "/trace", program,
                 "interview", "card-fraud", "--plain"],
                input=((ANSWER + "\n.\n") * 8).encode(), env=home.environment(), cwd=home.path,
                capture_output=True, check=False,
            )
            with open(home.path + "/trace", encoding="utf-8", errors="replace") as trace:
                calls = re.findall(r"AF_INET6?", trace.read())
            if ended.returncode != 0 or calls:
                raise Failed(f"strace sees {calls[:3]}, exit {ended.returncode}")
            figures["internet sockets that strace sees in an interview"] = 0
    if shutil.which("nm"):
        symbols = subprocess.run(["nm", "-D", "--undefined-only", program], capture_output=True, check=True)
        names = {line.split()[-1].split("@")[0] for line in symbols.stdout.decode().splitlines()}
        figures["symbols of sockets or name look-up that the binary asks for"] = (
            ", ".join(sorted(names & {"socket", "connect", "getaddrinfo", "gethostbyname", "sendto", "bind"}))
            or "none"
        )
    return figures


def moving_house(program):
    """A whole export, taken in elsewhere and exported again."""
    with Home() as old, Home() as new:
        _interview(program, old, seed=1)
        _interview(program, old, seed=2)
        lines = "".join(
            json.dumps(transcript(f"moved{index}", f"é 🚀 批 \"{index}\" \u202e \t", index)) + "\n"
            for index in range(20)
        )
        run(program, ["transcripts", "import", "-"], old, lines.encode())
        with sqlite3.connect(old.database) as database:
            database.execute(
                "INSERT INTO cards VALUES ('x', 'moved1', 'no-examples', 'r', 'followups.0', 0, 4,"
                " 'over', 9, 3600)"
            )
            for index in range(40):
                database.execute(
                    "INSERT INTO reviews (drill, attempt, hints, graded, rating, reviewed_at,"
                    " reviewed_offset, practice, engine, content)"
                    " VALUES (?, ?, 1, 2, 3, ?, 3600, ?, '1', 'c')",
                    (f"d{index % 7}", f"é\n{index}", index * 9000, ("scheduled", "cram")[index % 2]),
                )
            database.execute("DELETE FROM reviews WHERE sequence = 13")
            database.execute("INSERT INTO settings VALUES ('interview-date', '2026-12-01')")
        database.close()
        # Own drills are known by their place, so the first export names this one anew.
        first = run(program, ["transcripts", "export", "--all"], old)
        came = run(program, ["transcripts", "import", "-"], new, first.stdout)
        second = run(program, ["transcripts", "export", "--all"], new)
        if came.returncode != 0 or first.stdout != second.stdout:
            raise Failed(f"the second export differs: {came.stderr!r}")
        again = run(program, ["transcripts", "import", "-"], new, first.stdout)
        third = run(program, ["transcripts", "export", "--all"], new)
        if again.returncode != 0 or third.stdout != first.stdout:
            raise Failed("importing twice changes something")
        due = [run(program, ["due"], home).stdout for home in (old, new)]
        if due[0] != due[1]:
            raise Failed(f"the schedule differs: {due}")
        lines = first.stdout.count(b"\n")
    return {"lines of a whole export, byte for byte the same the second time": lines}


def everything(program, short=False):
    del short
    figures = deletion(program)
    figures.update(silence(program))
    figures.update(network(program))
    figures.update(moving_house(program))
    return figures
