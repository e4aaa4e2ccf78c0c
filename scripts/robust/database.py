"""The database survives power loss, damage and other versions."""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time

from .session import Failed, Home, run
from .transcripts import transcript

FRAME = 4096 + 24
HEADER = 32


def _lines(first, count, text="A late score costs money. "):
    return "".join(
        json.dumps(transcript(f"t{index:05d}", text + str(index), days=index % 900)) + "\n"
        for index in range(first, first + count)
    ).encode()


def _import(program, home, first, count=1, text="A late score costs money. "):
    ended = run(program, ["transcripts", "import", "-"], home, _lines(first, count, text))
    if ended.returncode != 0:
        raise Failed(f"import fails: {ended.stderr!r}")


def _copy(home, other):
    """Copies database and log by another process.

    This one must not open the files: closing them again would drop the locks of its own connection,
    and the log would be taken away.
    """
    os.makedirs(other.path + "/data")
    files = [home.database, home.database + "-wal"]
    subprocess.run(["cp", *files, other.path + "/data"], check=True)


def _check(path, expected):
    """The number of transcripts in a copy, which has to be whole and among those expected."""
    database = sqlite3.connect(path)
    try:
        verdict = database.execute("PRAGMA integrity_check").fetchall()
        if verdict != [("ok",)]:
            raise Failed(f"the integrity check says {verdict[:3]}")
        count = database.execute("SELECT count(*) FROM transcripts").fetchone()[0]
        parts = database.execute("SELECT count(*) FROM grades").fetchone()[0]
    finally:
        database.close()
    if count not in expected or parts != count:
        raise Failed(f"{count} transcripts and {parts} grades where {list(expected)} were written")
    return count


def power_loss(program, offsets, programs):
    """Cuts the log at every page boundary and at random offsets.

    SQLite itself opens every copy; `programs` of them are opened by the program too.
    """
    numbers = random.Random(3)
    with Home() as home:
        _import(program, home, 0)
        # As long as somebody has it open, the log isn't put into the database.
        keeper = sqlite3.connect(home.database)
        keeper.execute("SELECT count(*) FROM transcripts").fetchone()
        log = home.database + "-wal"
        commits = []
        for index in range(1, 11):
            _import(program, home, index)
            commits.append(os.path.getsize(log))
        size = commits[-1]
        cuts = list(range(HEADER, size + 1, FRAME)) + [0]
        boundaries = len(cuts)
        cuts += [numbers.randrange(size) for _ in range(offsets)]
        with_program = set(numbers.sample(range(len(cuts)), programs))
        for index, cut in enumerate(cuts):
            with Home() as other:
                _copy(home, other)
                os.truncate(other.database + "-wal", cut)
                expected = 1 + sum(commit <= cut for commit in commits)
                if index in with_program:
                    ended = run(program, ["transcripts", "--format", "json"], other)
                    listed = ended.stdout.count(b"\n")
                    if ended.returncode != 0 or listed != expected:
                        raise Failed(f"cut at {cut}: {listed} of {expected}: {ended.stderr!r}")
                _check(other.database, [expected])
        keeper.close()
    return {
        "cuts at page boundaries": boundaries,
        "cuts at random offsets": offsets,
        "of them opened by the program": programs,
        "opened, integrity ok, exactly the whole transactions": len(cuts),
    }


def copies(program, count):
    """Copies the files while the program writes."""
    numbers = random.Random(4)
    with Home() as home:
        _import(program, home, 0)
        keeper = sqlite3.connect(home.database)
        keeper.execute("SELECT count(*) FROM transcripts").fetchone()
        taken = 0
        done = 1
        while taken < count:
            source = home.path + "/lines"
            with open(source, "wb") as file:
                file.write(_lines(done, 30))
            process = subprocess.Popen(
                [program, "transcripts", "import", source],
                env=home.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            while process.poll() is None and taken < count:
                time.sleep(numbers.uniform(0, 0.03))
                with Home() as other:
                    _copy(home, other)
                    _check(other.database, [done, done + 30])
                taken += 1
            if process.wait() != 0:
                raise Failed("the import fails")
            done += 30
        keeper.close()
    return {"copies in the middle of writing, all whole": taken}


def damage(program, count):
    """Overwrites parts of the database; the next starts set it aside and go on with a backup."""
    numbers = random.Random(5)
    restored = unseen = 0
    for _ in range(count):
        with Home() as home:
            _import(program, home, 0, 5)
            size = os.path.getsize(home.database)
            with open(home.database, "r+b") as file:
                kind = numbers.randrange(4)
                if kind == 0:
                    file.write(b"no database ")
                elif kind == 1:
                    file.truncate(0)
                elif kind == 2:
                    file.truncate(size // 2 // 4096 * 4096 + 100)
                else:
                    file.seek(numbers.randrange(1, size // 4096) * 4096)
                    file.write(numbers.randbytes(3 * 4096))
            told = b""
            for _ in range(3):
                # Damage that opening doesn't meet is met by reading, and mended at the next start.
                ended = run(program, ["transcripts", "export", "--all"], home)
                told += ended.stderr
                if ended.returncode == 0:
                    break
            if ended.returncode != 0 or ended.stdout.count(b"\n") != 5:
                raise Failed(f"{ended.returncode}: {ended.stdout.count(10)} of 5, {told!r}")
            aside = [path for path in home.files() if "transcripts-damaged-1.sqlite" in path]
            if aside:
                restored += 1
                if b"was damaged" not in told or b"transcripts-damaged-1.sqlite" not in told:
                    raise Failed(f"nobody is told: {told!r}")
            else:
                unseen += 1
    return {
        "damaged databases": count,
        "set aside, restored from the backup and told": restored,
        "damage to pages that hold nothing, all transcripts read": unseen,
    }


def other_versions(program):
    """Databases of every released schema are brought up to date; one of a later version is not."""
    fixtures = os.path.join(os.path.dirname(__file__), "../../Tests/Fixtures/schemas")
    names = sorted(os.listdir(fixtures))
    for name in names:
        with Home() as home:
            os.makedirs(home.path + "/data")
            shutil.copyfile(os.path.join(fixtures, name), home.database)
            ended = run(program, ["transcripts", "export", "--all"], home)
            if ended.returncode != 0 or b"A late score costs the issuer money." not in ended.stdout:
                raise Failed(f"{name}: {ended.stderr!r}")
            _check(home.database, [1])
    with Home() as home:
        _import(program, home, 0)
        with sqlite3.connect(home.database) as database:
            database.execute("INSERT INTO grdb_migrations VALUES ('9999 of the future')")
        database.close()

        def digest():
            with open(home.database, "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()

        before = digest(), os.stat(home.database).st_mtime_ns
        ended = run(program, ["transcripts"], home)
        if ended.returncode != 2 or b"newer tradeoff" not in ended.stderr:
            raise Failed(f"a newer database: {ended.returncode} {ended.stderr!r}")
        if (digest(), os.stat(home.database).st_mtime_ns) != before:
            raise Failed("a newer database was touched")
    return {"released schemas brought up to date": len(names), "newer schema": "refused, untouched"}


def everything(program, short=False):
    figures = power_loss(program, 60 if short else 1000, 4 if short else 100)
    figures.update(copies(program, 5 if short else 100))
    figures.update(damage(program, 4 if short else 60))
    figures.update(other_versions(program))
    return figures
