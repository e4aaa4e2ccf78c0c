"""The built program on a real pseudo-terminal."""

import fcntl
import json
import os
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time

from .screen import Screen


REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONTENT = REPOSITORY + "/content"


class Failed(Exception):
    """Something that was promised did not hold."""


class Home:
    """A folder that holds everything the program keeps, removed at the end."""

    def __init__(self, path=None):
        self.path = path or tempfile.mkdtemp(prefix="tradeoff-robust-")
        self._is_own = path is None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._is_own:
            shutil.rmtree(self.path, ignore_errors=True)

    @property
    def database(self):
        return self.path + "/data/transcripts.sqlite"

    @property
    def drafts_folder(self):
        return self.path + "/state/drafts"

    def environment(self, **more):
        variables = {
            "PATH": "/usr/bin:/bin",
            "HOME": self.path,
            "TRADEOFF_HOME": self.path,
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "TERM": "xterm-256color",
            "SWIFT_BACKTRACE": "enable=no",
            "TRADEOFF_CONTENT": CONTENT,
        }
        variables.update(more)
        return variables

    def draft_files(self):
        if not os.path.isdir(self.drafts_folder):
            return []
        return sorted(
            f"{self.drafts_folder}/{name}"
            for name in os.listdir(self.drafts_folder)
            if name.endswith(".draft")
        )

    def drafts(self):
        return [read_draft(path) for path in self.draft_files()]

    def files(self):
        return [os.path.join(folder, name) for folder, _, names in os.walk(self.path) for name in names]


def read_draft(path):
    """The texts of a draft by part, replayed as the program does it."""
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    state = json.loads(lines[0])
    texts = {name: text.encode() for name, text in state["texts"].items()}
    stage = state["stage"]
    for line in lines[1:-1]:
        try:
            record = json.loads(line)
        except ValueError:
            break
        if record[0] == "edit":
            old = texts.get(stage, b"")
            texts[stage] = old[: record[1]] + record[3].encode() + old[record[2] :]
        elif record[0] == "move":
            stage = record[1]
    return {
        "id": state["id"],
        "stage": stage,
        "texts": {name: text.decode() for name, text in texts.items()},
    }


class Session:
    """One run of the program with a screen to look at."""

    def __init__(self, program, arguments, home, columns=80, rows=24, limits=None, **environment):
        self.screen = Screen(columns, rows)
        self.raw = bytearray()
        self.keeps_raw = False
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.found_modes = termios.tcgetattr(slave)

        def prepare():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            if limits:
                limits()

        self.process = subprocess.Popen(
            [program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=home.environment(**environment),
            cwd=home.path,
            preexec_fn=prepare,
            close_fds=True,
        )
        self.slave = slave
        self.master = master
        os.set_blocking(master, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        for descriptor in (self.master, self.slave):
            if descriptor is not None:
                os.close(descriptor)

    def pump(self, seconds=0.0):
        """Takes in what the program writes for so long."""
        end = time.monotonic() + seconds
        while True:
            left = end - time.monotonic()
            ready, _, _ = select.select([self.master], [], [], max(0.0, min(left, 0.05)))
            if ready:
                try:
                    data = os.read(self.master, 1 << 16)
                except (BlockingIOError, OSError):
                    data = b""
                self.screen.feed(data)
                if self.keeps_raw:
                    self.raw += data
            elif left <= 0:
                return

    def send(self, keys):
        data = keys.encode() if isinstance(keys, str) else keys
        while data:
            try:
                written = os.write(self.master, data)
                data = data[written:]
            except BlockingIOError:
                self.pump(0.01)
            if data:
                self.pump(0)

    def wait_for(self, *texts, seconds=60):
        """Waits until the screen shows one of the texts, and says which."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump(0.02)
            words = self.screen.words
            for text in texts:
                if text in words:
                    return text
            if self.process.poll() is not None:
                self.pump(0.1)
                if any(text in self.screen.words for text in texts):
                    continue
                raise Failed(f"ended before it showed {texts}:\n{self.screen.text}")
        raise Failed(f"waited in vain for {texts}; the screen is\n{self.screen.text}")

    def resize(self, columns, rows):
        self.pump(0.05)
        self.screen.resize(columns, rows)
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)

    def kill(self, number=signal.SIGKILL):
        self.process.send_signal(number)

    def end(self, seconds=30):
        """The exit status, negative for a signal."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            self.pump(0.02)
            if time.monotonic() > end:
                raise Failed(f"doesn't end; the screen is\n{self.screen.text}")
        self.pump(0.05)
        return self.process.returncode

    def hang_up(self):
        """Closes the terminal, as closing its window does."""
        os.close(self.slave)
        self.slave = None
        os.close(self.master)
        self.master = None
        self.process.wait(timeout=30)

    @property
    def is_restored(self):
        """Whether the terminal has its modes back and the alternate screen is left."""
        same = termios.tcgetattr(self.slave)[:4] == self.found_modes[:4]
        return same and not {"1049", "2004", "1002"} & self.screen.modes


def run(program, arguments, home, data=b"", seconds=120, **environment):
    """Runs a command to its end without a terminal."""
    return subprocess.run(
        [program, *arguments],
        input=data,
        capture_output=True,
        env=home.environment(**environment),
        cwd=home.path,
        timeout=seconds,
        check=False,
    )
