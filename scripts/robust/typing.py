"""Nothing that was typed is lost: kills, signals, closed terminals, full disks and the like."""

import concurrent.futures
import os
import random
import resource
import signal
import sqlite3
import subprocess
import tempfile
import time

from .session import Failed, Home, Session, run

WORDS = (
    "a late score costs money so the deadline decides batch runs at night and is cheap but stale by "
    "noon if fraud is rare then a hybrid with rules in the path because 40 ms leave no time größe"
).split()
PARTS = ["framing", "tradeoffs", "examples", "followups.0", "followups.1"]


class Typist:
    """Types an interview and remembers when each letter went to the terminal."""

    def __init__(self, session, numbers):
        self.session = session
        self.numbers = numbers
        self.sent = {}
        self.part = 0
        self.place = PARTS[0]

    def type(self, text):
        """Sends a text in small pieces, as people do, and notes the moment of each."""
        while text:
            count = self.numbers.randint(1, 7)
            piece, text = text[:count], text[count:]
            self.session.send(piece)
            self.sent.setdefault(self.place, []).append((time.monotonic(), piece))
            self.session.pump(self.numbers.uniform(0.003, 0.05))

    def sentence(self):
        words = [self.numbers.choice(WORDS) for _ in range(self.numbers.randint(6, 14))]
        return " ".join(words) + self.numbers.choice([". ", ", ", ".\r"])

    def text(self, part, before=None):
        pieces = self.sent.get(part, [])
        return "".join(piece for when, piece in pieces if before is None or when <= before).replace(
            "\r", "\n"
        )

    def submit(self):
        """Hands the part in, and answers where the interviewer presses on a reply."""
        following = [
            "Tradeoffs (2 of 3)",
            "Examples (3 of 3)",
            "First follow-up",
            "Second follow-up",
            "Report",
        ][self.part]
        pressed = ["", "", "", "First follow-up, pressed", "Second follow-up, pressed"][self.part]
        self.session.send("\x13")
        while True:
            shown = self.session.wait_for(following, "Go on?", *([pressed] if pressed else []))
            if shown == "Go on?":
                self.session.send("y")
                self.session.wait_for(following, *([pressed] if pressed else []))
            elif shown == pressed:
                self.place = PARTS[self.part] + ".press"
                self.type(self.sentence())
                self.session.send("\x13")
                pressed = ""
            else:
                break
        self.part += 1
        self.place = PARTS[min(self.part, 4)]

    def interview(self, sentences=2):
        while self.part < len(PARTS):
            for _ in range(sentences):
                self.type(self.sentence())
            self.submit()


def start(program, home, arguments=("interview", "card-fraud"), shows="Framing (1 of 3)", **more):
    session = Session(program, list(arguments), home, **more)
    session.wait_for(shows)
    return session


def offers(program, home):
    """The number of drafts that the next start offers to continue, counted on its start screen."""
    with Session(program, [], home, rows=40, columns=120) as session:
        session.wait_for("Practise the interview", "Continue:")
        session.pump(0.2)
        count = session.screen.words.count("Continue:") + session.screen.words.count("Card fraud ·")
        session.send("\x11")
        session.end()
        return count, session.screen


def kept(home):
    """The transcripts in the database, as a set of ids, read by another program."""
    if not os.path.exists(home.database):
        return []
    with sqlite3.connect(f"file:{home.database}?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute("SELECT id FROM transcripts")]


def missing_after(typist, drafts, killed_at):
    """Seconds of typing that the draft lacks: the age of the oldest letter that is missing."""
    texts = drafts[0]["texts"] if drafts else {}
    oldest = 0.0
    for part, pieces in typist.sent.items():
        have = texts.get(part, "")
        want = typist.text(part)
        if not want.startswith(have):
            raise Failed(f"the draft holds what nobody typed in {part}: {have!r} of {want!r}")
        length = 0
        for when, piece in pieces:
            length += len(piece)
            if length > len(have):
                oldest = max(oldest, killed_at - when)
                break
    return oldest


def one_kill(program, seed, span):
    """Kills a typed interview at a random moment; returns what was lost and where it fell."""
    numbers = random.Random(seed)
    with Home() as home:
        with start(program, home) as session:
            typist = Typist(session, numbers)
            end = time.monotonic() + numbers.uniform(0.05, span)

            def pump(seconds, pump=session.pump):
                # The moment falls wherever it falls, also while a screen is being waited for.
                pump(max(0.0, min(seconds, end - time.monotonic())))
                if time.monotonic() >= end:
                    raise TimeoutError

            session.pump = pump
            try:
                typist.interview()
                finished = True
            except TimeoutError:
                finished = False
            killed_at = time.monotonic()
            session.kill()
            session.process.wait()
        drafts = home.drafts()
        transcripts = kept(home)
        if transcripts:
            where = "after the report was saved"
            lost = 0.0
        else:
            where = PARTS[min(typist.part, 4)]
            lost = missing_after(typist, drafts, killed_at)
        typed = any(typist.text(part) for part in typist.sent)
        expected = 0 if transcripts or not typed or not drafts else 1
        if not drafts and not transcripts and typed and lost > 1:
            raise Failed("everything is gone")
        count, screen = offers(program, home)
        if count != expected:
            raise Failed(f"{count} drafts are offered and not {expected}:\n{screen.text}")
        if expected:
            # It is taken up, and then it is there once and not twice.
            with Session(program, ["interview", "--resume"], home) as session:
                words = drafts[0]["texts"].get(drafts[0]["stage"], "").split()
                session.wait_for(" ".join(words[-2:]) if words else "Card fraud ·")
                session.send("\x11")
                session.end()
            if offers(program, home)[0] != 1:
                raise Failed("after it was taken up it is offered twice or not at all")
        return {"lost": lost, "where": where, "finished": finished, "offered": expected}


def kills(program, count, span=6.0, workers=4):
    def kill(seed):
        try:
            return one_kill(program, seed, span)
        except Failed as failure:
            raise Failed(f"kill {seed}: {failure}") from failure

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(kill, range(count)))
    worst = max(result["lost"] for result in results)
    if worst > 1:
        raise Failed(f"{worst:.2f} s of typing are missing")
    places = {}
    for result in results:
        places[result["where"]] = places.get(result["where"], 0) + 1
    return {
        "kills": count,
        "offered once": sum(result["offered"] for result in results),
        "finished before": places.get("after the report was saved", 0),
        "with something missing": sum(result["lost"] > 0 for result in results),
        "most missing (ms)": round(worst * 1000),
        "by part": ", ".join(f"{name} {number}" for name, number in sorted(places.items())),
    }


def signals(program):
    """Signals that ask a program to end: all of the text, a restored terminal, the right status."""
    figures = {}
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
        with Home() as home:
            with start(program, home) as session:
                typist = Typist(session, random.Random(number))
                typist.type(typist.sentence())
                session.pump(0.3)
                session.kill(number)
                if session.end() != -number:
                    raise Failed(f"{number.name} ends it with {session.process.returncode}")
                if not session.is_restored:
                    raise Failed(f"{number.name} leaves the terminal in another state")
            if home.drafts()[0]["texts"]["framing"] != typist.text("framing"):
                raise Failed(f"{number.name} loses text")
            if offers(program, home)[0] != 1:
                raise Failed(f"after {number.name} the draft isn't offered once")
        figures[number.name] = "all text kept, terminal restored"
    return figures


def closed_terminal(program):
    with Home() as home:
        with start(program, home) as session:
            typist = Typist(session, random.Random(5))
            typist.type(typist.sentence())
            session.pump(0.3)
            session.hang_up()
        if home.drafts()[0]["texts"]["framing"] != typist.text("framing"):
            raise Failed("a closed terminal loses text")
        if offers(program, home)[0] != 1:
            raise Failed("the draft isn't offered once")
    return {"closed terminal": "all text kept"}


def out_of_memory(program):
    """The process may take hardly more memory than it has; large pastes use that up."""
    with Home() as home:
        with start(program, home) as session:
            typist = Typist(session, random.Random(6))
            typist.type(typist.sentence().replace("\r", " "))
            session.pump(0.5)
            with open(f"/proc/{session.process.pid}/statm", encoding="ascii") as file:
                size = int(file.read().split()[0]) * resource.getpagesize()
            resource.prlimit(session.process.pid, resource.RLIMIT_AS, (size + (1 << 20),) * 2)
            for _ in range(12):
                if session.process.poll() is not None:
                    break
                session.send("\x1b[200~" + "paste " * 15_000 + "\x1b[201~")
                session.pump(0.3)
            ended = session.process.poll()
            if ended is None:
                session.kill()
                session.end()
            elif not session.is_restored:
                raise Failed("out of memory, it leaves the terminal in another state")
        text = home.drafts()[0]["texts"]["framing"]
        if not text.startswith(typist.text("framing")):
            raise Failed(f"out of memory, it loses text: {text[:80]!r}")
        if offers(program, home)[0] != 1:
            raise Failed("the draft isn't offered once")
    how = "it went on to the end" if ended is None else f"it ended by {signal.Signals(-ended).name}"
    return {"out of memory": f"all typed text kept, {how}, terminal restored"}


class SmallDisk:
    """A file system of its own, so that it can be full or read-only.

    Root mounts it; anybody else needs a user namespace, into which the whole script moves before.
    """

    def __init__(self, kilobytes=2048):
        self.path = tempfile.mkdtemp(prefix="tradeoff-disk-")
        self._mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", self.path)

    @staticmethod
    def _mount(*arguments):
        subprocess.run(["mount", *arguments], check=True, capture_output=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for path in (self.path + "/home", self.path):
            subprocess.run(["umount", "-l", path], check=False, capture_output=True)
        os.rmdir(self.path)

    def fill(self):
        with open(self.path + "/filler", "wb", buffering=0) as file:
            for size in (65536, 4096, 512, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    pass

    def make_room(self):
        os.unlink(self.path + "/filler")

    def read_only(self, wanted):
        """Lays a read-only view over the home, or takes it away; open files stay as they are."""
        home = self.path + "/home"
        if wanted:
            self._mount("-o", "ro,bind", home, home)
        else:
            subprocess.run(["umount", "-l", home], check=True)


def _through_trouble(program, disk, begin, end, name, before="Written before. "):
    """Types before, during and after trouble with the disk, and is killed right after."""
    home = Home(disk.path + "/home")
    os.makedirs(home.path, exist_ok=True)
    with start(program, home) as session:
        typist = Typist(session, random.Random(7))
        typist.type(before)
        session.pump(0.3)
        begin()
        # More than what is left of the file's last block.
        session.send("\x1b[200~" + "pasted " * 1200 + "\x1b[201~")
        typist.sent.setdefault("framing", []).append((time.monotonic(), "pasted " * 1200))
        session.wait_for("aren't safe on disk")
        typist.type("Written while it lasts. ")
        session.wait_for("aren't safe on disk")
        end()
        typist.type("Written after.")
        session.pump(0.5)
        session.kill()
        session.end()
    if home.drafts()[0]["texts"]["framing"] != typist.text("framing"):
        raise Failed(f"{name}: {home.drafts()[0]['texts']['framing']!r}")
    if offers(program, home)[0] != 1:
        raise Failed("the draft isn't offered once")


def full_disk(program):
    with SmallDisk() as disk:
        _through_trouble(program, disk, disk.fill, disk.make_room, "a full disk")
    with SmallDisk() as disk:
        home = Home(disk.path + "/home")
        os.makedirs(home.path)
        with start(program, home) as session:
            typist = Typist(session, random.Random(8))
            while typist.part < 4:
                typist.type(typist.sentence())
                typist.submit()
            typist.type("The last words of it.")
            session.pump(0.3)
            disk.fill()
            _finish_in_vain(session, typist)
            disk.make_room()
            _save_again(session, home)
        if len(kept(home)) != 1 or offers(program, home)[0] != 0:
            raise Failed("after a full disk the interview is not kept once")
    return {"full disk": "told at once; all text kept, the interview saved when there was room"}


def _finish_in_vain(session, typist):
    """Hands in the last reply, twice where the interviewer presses on it, until saving fails."""
    failed = ["isn't saved", "not saved"]
    session.send("\x13")
    shown = session.wait_for(*failed, "Second follow-up, pressed", "Go on?")
    if shown == "Go on?":
        session.send("y")
        shown = session.wait_for(*failed, "Second follow-up, pressed")
    if shown not in failed:
        # What was on the screen before must not be taken for an answer to this.
        typist.type("It stays. ")
        session.send("\x13")
        if session.wait_for(*failed, "Go on?") == "Go on?":
            session.send("y")
            session.wait_for(*failed)


def _save_again(session, home):
    """Presses the key that the notice names until the transcript is there."""
    for _ in range(40):
        session.send("s")
        session.pump(0.25)
        if len(kept(home)) == 1:
            session.send("\x11")
            session.end()
            return
    raise Failed(f"it can't be saved:\n{session.screen.text}")


def read_only_home(program):
    """The home becomes read-only before the first word; later the kernel wouldn't allow it."""
    with SmallDisk() as disk:
        os.makedirs(disk.path + "/home")
        _through_trouble(
            program,
            disk,
            lambda: disk.read_only(True),
            lambda: disk.read_only(False),
            "a read-only home",
            before="",
        )
        # A start where nothing can be written says so, and changes nothing.
        disk.read_only(True)
        new = run(program, ["transcripts"], Home(disk.path), TRADEOFF_HOME=disk.path + "/home/new")
        old = run(program, ["transcripts"], Home(disk.path), TRADEOFF_HOME=disk.path + "/home")
        disk.read_only(False)
    for ended in (new, old):
        if ended.returncode != 2 or not ended.stderr.startswith(b"error: "):
            raise Failed(f"a read-only home: {ended.returncode} {ended.stderr!r}")
    return {"read-only home": "told at once, and at the start; all text kept"}


def locked_database(program):
    with Home() as home:
        with start(program, home) as session:
            typist = Typist(session, random.Random(9))
            while typist.part < 4:
                typist.type(typist.sentence())
                typist.submit()
            typist.type("The last words of it.")
            session.pump(0.3)
            lock = sqlite3.connect(home.database, isolation_level=None)
            lock.execute("BEGIN EXCLUSIVE")
            _finish_in_vain(session, typist)
            if len(home.drafts()) != 1:
                raise Failed("the draft is gone before the interview was saved")
            lock.execute("ROLLBACK")
            lock.close()
            _save_again(session, home)
        if len(kept(home)) != 1 or offers(program, home)[0] != 0:
            raise Failed("after the lock the interview is not kept once")
    return {"database locked by another instance": "told; draft kept, saved when it was free"}


def clock_set_back(program):
    """Drafts and interviews that come from the future, as they do once the clock is set back."""
    with Home() as home:
        with start(program, home) as session:
            typist = Typist(session, random.Random(10))
            typist.type("From the future.")
            session.pump(0.3)
            session.kill()
            session.end()
        path = home.draft_files()[0]
        with open(path, encoding="utf-8") as file:
            text = file.read()
        moment = int(text.split('"unix": ')[1].split(",")[0].rstrip("}"))
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(f'"unix": {moment}', f'"unix": {moment + 10**9}'))
        os.utime(path, (moment + 10**9,) * 2)
        with start(program, home) as session:
            typist = Typist(session, random.Random(11))
            typist.type("Written after the clock was set back.")
            session.pump(0.3)
            session.kill()
            session.end()
        texts = sorted(draft["texts"]["framing"] for draft in home.drafts())
        if texts != ["From the future.", "Written after the clock was set back."]:
            raise Failed(f"a clock that was set back loses text: {texts}")
    return {"clock set back": "both drafts kept and offered"}


def two_at_once(program):
    with Home() as home:
        with start(program, home) as first:
            one = Typist(first, random.Random(12))
            one.type("From the first. ")
            first.pump(0.3)
            if offers(program, home)[0] != 0:
                raise Failed("a draft that is being written is offered to a second trainer")
            with start(program, home) as second:
                other = Typist(second, random.Random(13))
                for _ in range(4):
                    one.type(one.sentence())
                    other.type(other.sentence())
                first.pump(0.2)
                second.pump(0.2)
                first.kill()
                second.kill()
                first.end()
                second.end()
        texts = sorted(draft["texts"]["framing"] for draft in home.drafts())
        if texts != sorted([one.text("framing"), other.text("framing")]):
            raise Failed(f"two at once lose text: {texts}")
    return {"two trainers at once": "each keeps its own draft; all text kept"}


def troubles(program):
    figures = {}
    for trouble in (
        signals,
        closed_terminal,
        out_of_memory,
        full_disk,
        read_only_home,
        locked_database,
        clock_set_back,
        two_at_once,
    ):
        figures.update(trouble(program))
    return figures
