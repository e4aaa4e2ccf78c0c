"""Nothing from a file, a pack, the clipboard or the database reaches the terminal as a command."""

import html.parser
import json
import os
import random
import sqlite3

from .session import Failed, Home, Session, run
from .screen import MARK, text_violations
from .transcripts import transcript

SEQUENCES = [
    "\x1b]8;;http://evil.example/\x07link\x1b]8;;\x07",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;title\x1b\\",
    f"\x1bP{MARK}q#0;2;0;0;0~\x1b\\",
    f"\x1b[{MARK};31m",
    f"\x1b[{MARK}G",
    "\x1b[?1049l\x1b[5n\x1bc\x1b#8",
    f"\u009b{MARK}m\u009d52;c;ZXZpbA==\u009c\u0090q\u009c",
    "\x1b_Gi=1;AAAA\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\",
    "\u202eright to left\u202c\u2066\u2069\u200e\u200f\ufeff\U000e0041\u2028\u2029",
]
CONTROLS = "".join(chr(code) for code in list(range(1, 32)) + list(range(0x7F, 0xA0)))
TAGS = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;</style></body>"
HOSTILE = "HOSTILE " + " ".join(SEQUENCES) + " " + CONTROLS.replace("\r", "") + " " + TAGS + " END"
# As pastes arrive: whatever ends the paste can't be in it.
PASTES = [piece for piece in SEQUENCES] + [CONTROLS, TAGS, "\x1b[200~ nested", "e" + "\u0301" * 200]

PACK_PROMPT = """title: {0}
level: 1
kind: scenario
question: {0}
"""


def yaml_text(text):
    """A double-quoted YAML scalar; JSON's escapes are YAML's too."""
    return json.dumps(text)


def fill(program, home):
    """A home in which everything that can hold a text holds the hostile one."""
    lines = [
        json.dumps(transcript(f"hostile{index}", HOSTILE, days=index)) for index in range(3)
    ]
    ended = run(program, ["transcripts", "import", "-"], home, "\n".join(lines).encode() + b"\n")
    if ended.returncode != 0:
        raise Failed(f"the hostile transcripts can't be imported: {ended.stderr!r}")
    with sqlite3.connect(home.database) as database:
        raw = b"RAW \x9b4242m\xff\xfe\x80 \x1b[4242m \xc3\x28 end"
        database.execute("UPDATE transcripts SET prompt_id = ? WHERE id = 'hostile1'", (HOSTILE,))
        database.execute("UPDATE grades SET engine = ?, content = ?", (HOSTILE, HOSTILE))
        database.execute("UPDATE followups SET id = ?, reason = ?, press = ?", (HOSTILE,) * 3)
        database.execute(
            "UPDATE parts SET text = CAST(? AS TEXT) WHERE name = 'tradeoffs' "
            "AND transcript = (SELECT key FROM transcripts WHERE id = 'hostile2')",
            (raw,),
        )
        database.execute(
            "INSERT INTO cards VALUES ('own-hostile0-x-no-examples', 'hostile0', 'no-examples', ?,"
            " 'framing', 0, 4, ?, 1772367200, 0)",
            (HOSTILE, HOSTILE),
        )
        for drill in ("own-hostile0-x-no-examples", HOSTILE, "recall-between"):
            database.execute(
                "INSERT INTO reviews (drill, attempt, hints, graded, rating, reviewed_at,"
                " reviewed_offset, practice, engine, content)"
                " VALUES (?, ?, 0, 1, 1, 1772367300, 0, 'scheduled', ?, ?)",
                (drill, HOSTILE, HOSTILE, HOSTILE),
            )
    database.close()
    os.makedirs(home.drafts_folder, exist_ok=True)
    for index, prompt in enumerate(("card-fraud", HOSTILE)):
        state = {
            "tradeoff_draft": 1, "id": f"draft{index}", "prompt_id": prompt, "prompt": HOSTILE,
            "seed": 1, "started_at": {"unix": 1772366400 + index, "utc_offset": 0},
            "stage": "tradeoffs", "texts": {"framing": HOSTILE, "tradeoffs": HOSTILE},
            "milliseconds": {}, "followups": [],
        }
        with open(f"{home.drafts_folder}/draft{index}.draft", "w", encoding="utf-8") as file:
            file.write(json.dumps(state) + "\n")
    with open(f"{home.drafts_folder}/\x1b]52;c;eA==\x07.draft", "w", encoding="utf-8") as file:
        file.write("no draft \x1b[4242m\n")
    pack = home.path + "/data/content/prompts/own"
    os.makedirs(pack, exist_ok=True)
    with open(CONTENT_PROMPT, encoding="utf-8") as file:
        text = file.read()
    # A sound prompt whose words are hostile wherever YAML lets them be.
    for name, keys in (("hostile-a", ("title", "question")), ("hostile-b", ())):
        rows = []
        for row in text.split("\n"):
            key = row.split(":")[0]
            rows.append(f"{key}: {yaml_text(short(HOSTILE))}" if key in keys else row)
        if not keys:
            rows.append(f"{yaml_text(HOSTILE)}: {yaml_text(HOSTILE)}")
        with open(f"{pack}/{name}.yml", "w", encoding="utf-8") as file:
            file.write("\n".join(rows))


def short(text):
    return "HOSTILE " + SEQUENCES[0] + SEQUENCES[3] + SEQUENCES[4] + SEQUENCES[7] + SEQUENCES[9][:3]


REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONTENT_PROMPT = REPOSITORY + "/content/prompts/payments/card-fraud.yml"


def write_files(home):
    """Files with hostile words and hostile names, to be given to commands."""
    files = {}
    answer = {
        "id": HOSTILE, "prompt_id": HOSTILE, "prompt": HOSTILE, "author": HOSTILE,
        "framing": HOSTILE + " A late score costs money, so the deadline decides.",
        "tradeoffs": HOSTILE, "examples": HOSTILE,
        "followups": [{"id": HOSTILE, "question": HOSTILE, "answer": HOSTILE}],
    }
    files["answers.jsonl"] = (json.dumps(answer) + "\n" + '{"id": "\x1b[4242m\n').encode()
    files["raw.jsonl"] = b'{"framing": "\xff\x9b4242m"}\n\x1b]52;c;eA==\x07\n'
    safe = HOSTILE.replace("\n", " ")
    files["answer.md"] = (
        f"---\nprompt: card-fraud\nauthor: {yaml_text(short(HOSTILE))}\n---\n## Framing\n{safe}\n"
        f"## Tradeoffs\n{safe}\n## Examples\n{safe}\n## Follow-up: {safe}\n{safe}\n"
    ).encode()
    files["broken.md"] = f"---\nprompt: \x1b[4242m\n{safe}: x\n---\n{safe}\n".encode()
    files["\x1b[4242m\x1b]52;c;eA==\x07.md"] = safe.encode()
    files["bad-prompt.yml"] = f"title: \x1b[4242m\n{yaml_text(HOSTILE)}: 1\n".encode()
    files["config.yaml"] = f"theme: {yaml_text(HOSTILE)}\n{yaml_text(HOSTILE)}: 2\n".encode()
    paths = []
    for name, data in files.items():
        path = f"{home.path}/{name}"
        with open(path, "wb") as file:
            file.write(data)
        paths.append(path)
    pack = home.path + "/pack"
    os.makedirs(pack + "/prompts/own", exist_ok=True)
    os.makedirs(pack + "/\x1b[4242m\x1b]52;c;eA==\x07", exist_ok=True)
    for name in ("\x1b[4242m.yml", "ok.yml", "\u202e.txt"):
        with open(f"{pack}/prompts/own/{name}", "wb") as file:
            file.write(files["bad-prompt.yml"])
    return paths, pack


def commands(paths, pack):
    ids = ["hostile0", "hostile1", "hostile2"]
    found = []
    for form in ("text", "json", "markdown"):
        found += [["grade", "--format", form, path] for path in paths]
    found += [["grade", "--color", "always", path] for path in paths]
    for form in ("text", "json", "markdown", "html"):
        found += [["transcripts", "show", "--format", form, name] for name in ids]
    for form in ("text", "json"):
        found += [
            ["transcripts", "list", "--format", form],
            ["transcripts", "search", "--format", form, "HOSTILE"],
            ["transcripts", "disputes", "--format", form],
            ["progress", "--format", form],
            ["due", "--format", form],
            ["prompts", "--format", form],
            ["doctor", "--format", form],
        ]
    found += [["transcripts", "export"], ["transcripts", "export", "--all"]]
    found += [["transcripts", "export", "--format", "markdown"]]
    found += [["transcripts", "import", path] for path in paths]
    found += [["content", "check", path] for path in paths if path.endswith(".yml")]
    found += [["content", "check", pack], ["content", "add", pack], ["content", "list"]]
    found += [["content", "add", path] for path in paths if path.endswith(".yml")]
    found += [["prompts", "show", "hostile-a"], ["content", "check"]]
    for name in (HOSTILE, SEQUENCES[1], SEQUENCES[4], "\u202e"):
        found += [
            ["prompts", "show", name], ["explain", name], ["guide", name], ["drill", "--mistake", name],
            ["transcripts", "show", name], ["transcripts", "delete", name], ["grade", name],
            ["content", "add", name], ["content", "check", name], ["content", "new", name],
            ["transcripts", "import", name], ["interview", name, "--plain"], [name], ["--" + name],
            ["progress", "--format", name], ["transcripts", "search", name],
            ["transcripts", "compare", name, name],
        ]
    found += [["config", "check"], ["config", "show"]]
    found += [["mock", "--plain"], ["drill", "--plain"], ["interview", "hostile-a", "--plain"]]
    found += [["interview", "--plain", "--resume"]]
    return found


def command_output(program, share=1):
    """Runs every command on hostile input, on a terminal and in a pipe, and reads its bytes."""
    with Home() as home:
        fill(program, home)
        paths, pack = write_files(home)
        count = 0
        size = 0
        for index, arguments in enumerate(commands(paths, pack)):
            if index % share:
                continue
            arguments = [argument.replace("\0", "") for argument in arguments]
            if index == 0:
                os.makedirs(home.path + "/config", exist_ok=True)
            ended = run(program, arguments, home, HOSTILE.encode() + b"\n.\n")
            outputs = [("pipe", ended.stdout + ended.stderr, ended.returncode)]
            is_screen = arguments[0] in ("interview", "mock", "drill") and "--plain" not in arguments
            if not is_screen and arguments[0] not in ("mock", "drill", "interview"):
                with Session(program, arguments, home, PAGER="cat") as session:
                    session.keeps_raw = True
                    code = session.end(120)
                    outputs.append(("terminal", bytes(session.raw), code))
            for where, output, code in outputs:
                count += 1
                size += len(output)
                if code not in (0, 1, 2):
                    raise Failed(f"{arguments!r} ends with {code}: {output[-300:]!r}")
                bad = text_violations(output, ("colours",))
                if bad:
                    raise Failed(f"{arguments!r} sends to the {where}: {bad[:5]}")
    return {"commands run": count, "bytes looked at": size}


KEYS = (
    ["\r"] * 8 + ["\x1b"] * 6 + ["\x1b[A", "\x1b[B", "\x1b[B", "\x1b[5~", "\x1b[6~", "\t", "\x1b[Z"]
    + ["\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~"]
    + list("ntgwdpmrexckshlabi:?yu/1234 ") + ["\x13", "\x07", "\x12", "\x1bx", "\x15", "\x0b", "\x19"]
)


def screens(program, steps, sizes=((80, 24), (120, 40), (40, 12)), seed=1):
    """Wanders through the screens by random keys and hostile pastes, and checks every byte."""
    numbers = random.Random(seed)
    titles = set()
    sent = 0
    for columns, rows in sizes:
        with Home() as home:
            fill(program, home)
            write_files(home)
            os.unlink(home.path + "/config.yaml")
            left = steps // len(sizes)
            while left > 0:
                with Session(
                    program, [], home, columns=columns, rows=rows, VISUAL="true", PAGER="cat"
                ) as session:
                    session.wait_for("Tradeoff", "Continue", "Practise", "Batch")
                    while left > 0 and session.process.poll() is None:
                        left -= 1
                        sent += 1
                        if numbers.random() < 0.08:
                            paste = numbers.choice(PASTES)
                            session.send("\x1b[200~" + paste + "\x1b[201~")
                        else:
                            session.send(numbers.choice(KEYS))
                        session.pump(0.02)
                        titles.add(" ".join(session.screen.text.split("\n")[0].split()[:2]))
                        if session.screen.violations:
                            raise Failed(
                                f"at {columns}x{rows}: {session.screen.violations[:5]} on\n"
                                + session.screen.text
                            )
                    if session.process.poll() not in (None, 0):
                        raise Failed(
                            f"the trainer ended with {session.process.returncode}:\n"
                            + session.screen.text
                        )
    return {"keys and pastes": sent, "screens seen (first words of their titles)": len(titles)}


def hostile_sizes(program, short=False):
    """Terminals of one cell and of a million, with hostile text on them."""
    with Home() as home:
        fill(program, home)
        with Session(program, [], home) as session:
            session.wait_for("Continue", "Practise")
            for keys in ("t", "\r") if short else ("n", "\x1b", "t", "\r", "\x1b", "\x1b", "g", "\x1b"):
                for columns, rows in ((1, 1), (1000, 1000), (2, 500), (500, 2), (80, 24)):
                    session.resize(columns, rows)
                    session.send(keys if columns == 80 else "\x1b[B")
                    session.pump(0.15)
            if session.screen.violations:
                raise Failed(f"{session.screen.violations[:5]}")
            session.send("\x11")
            # A million cells take a while to draw without the optimiser.
            if session.end(240) != 0:
                raise Failed(f"it ended with {session.process.returncode}")
    return {"terminals of 1×1, 1000×1000, 2×500, 500×2": "no fault, nothing sent but text"}


def floods(program, megabytes=10):
    """Pastes that are too much of something; afterwards the trainer still takes a word."""
    pastes = {
        "plain text": b"batch or real time " * (megabytes * 55_000),
        "combining marks": ("e" + "\u0301" * 300 + " ").encode() * 150,
        "right-to-left overrides": "\u202eabc\u202d".encode() * 8_000,
        "joined emoji": "👩\u200d".encode() * 12_000,
        "bytes that are no UTF-8": bytes(range(128, 256)) * 700,
        "NUL": b"\0" * 90_000,
        "no line end": b"x" * 90_000,
        "line ends": b"\r" * 20_000,
    }
    with Home() as home:
        for name, data in pastes.items():
            with Session(program, ["interview", "card-fraud"], home) as session:
                session.wait_for("Framing (1 of 3)")
                session.send(b"\x1b[200~" + data + b"\x1b[201~")
                session.pump(0.2)
                session.send("\x1b[1;5F after")
                try:
                    session.wait_for("after", seconds=180)
                except Failed as failure:
                    raise Failed(f"after a paste of {name}: {failure}") from failure
                if session.screen.violations:
                    raise Failed(f"a paste of {name} sends {session.screen.violations[:3]}")
                session.send("\x11")
                if session.end(120) != 0:
                    raise Failed(f"a paste of {name} ends it with {session.process.returncode}")
            for draft in home.draft_files():
                os.unlink(draft)
    return {f"floods pasted (the largest of {megabytes} MB), each survived": len(pastes)}


def bombs(program):
    """Files made to exhaust who reads them."""
    anchors = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join(['*' + chr(97 + level)] * 9)}]\n"
        for level in range(9)
    )
    files = {
        "anchors.yml": anchors.encode(),
        "brackets.yml": b"title: " + b"[" * 200_000,
        "indents.yml": b"".join(b" " * level + b"a:\n" for level in range(3000)),
        "nul.yml": b"title: \0\0\0\n",
        "brackets.jsonl": b"[" * 1_000_000 + b"\n",
        "objects.jsonl": b'{"a":' * 300_000 + b"\n",
        "nul.jsonl": b'{"framing": "\0"}\n' + b"\0" * 100_000 + b"\n",
        "numbers.jsonl": b'{"framing": ' + b"9" * 1_000_000 + b"}\n",
        "long.jsonl": b'{"framing": "' + b"x" * (9 << 20) + b'"}\n',
        "long.md": b"# " + b"x" * (9 << 20),
        "headings.md": b"## Framing\n" * 20_000,
        "followups.md": b"".join(b"## Follow-up: %d\nx\n" % index for index in range(2000)),
        "bytes.md": bytes(range(256)) * 400,
    }
    ran = 0
    with Home() as home:
        for name, data in files.items():
            path = f"{home.path}/{name}"
            with open(path, "wb") as file:
                file.write(data)
            attempts = [["grade", path], ["grade", "--format", "json", path]]
            attempts += [["transcripts", "import", path]]
            if name.endswith(".yml"):
                attempts = [["content", "check", path], ["content", "add", path]]
            for arguments in attempts:
                ended = run(program, arguments, home)
                ran += 1
                if ended.returncode not in (0, 1, 2):
                    raise Failed(f"{arguments} ends with {ended.returncode}: {ended.stderr[-300:]!r}")
                if text_violations(ended.stdout + ended.stderr):
                    raise Failed(f"{arguments} prints what isn't text")
    return {"readings of files made to exhaust the reader, each with a message or a grade": ran}


class _Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags = set()
        self.attributes = set()
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def html_export(program):
    with Home() as home:
        fill(program, home)
        seen = 0
        for name in ("hostile0", "hostile1", "hostile2"):
            ended = run(program, ["transcripts", "show", "--format", "html", name], home)
            page = _Tags()
            page.feed(ended.stdout.decode())
            if ended.returncode != 0 or {"script", "img"} & page.tags:
                raise Failed(f"HTML lets tags through: {sorted(page.tags)}")
            if any(name.startswith("on") for name in page.attributes):
                raise Failed(f"HTML lets handlers through: {sorted(page.attributes)}")
            if "alert(1)" not in page.text:
                raise Failed("HTML has lost the words")
            seen += page.text.count("<script>alert(1)</script>")
    return {"hostile texts in HTML, all escaped": seen}


def pack_paths(program):
    """Packs that try to reach out of their folder, by links, by names and by their own name."""
    tried = 0
    with Home() as home:
        secret = home.path + "/secret.yml"
        with open(CONTENT_PROMPT, encoding="utf-8") as file:
            sound = file.read()
        with open(secret, "w", encoding="utf-8") as file:
            file.write(sound)
        outside = home.path + "/outside"
        os.makedirs(outside + "/own")
        with open(outside + "/own/far.yml", "w", encoding="utf-8") as file:
            file.write(sound)

        def pack(name):
            folder = f"{home.path}/{name}"
            os.makedirs(folder + "/prompts/own")
            with open(folder + "/prompts/own/near.yml", "w", encoding="utf-8") as file:
                file.write(sound)
            return folder

        os.symlink(secret, pack("a") + "/prompts/own/leak.yml")
        os.symlink(outside + "/own", pack("b") + "/prompts/far")
        os.symlink("/dev/zero", pack("c") + "/prompts/own/zero.yml")
        os.symlink("/etc/passwd", pack("d") + "/prompts/own/passwd.yml")
        folder = f"{home.path}/e"
        os.makedirs(folder)
        os.symlink(outside, folder + "/prompts")
        pack("ok")
        before = set(home.files())
        attempts = [["content", "add", f"{home.path}/{name}"] for name in "abcde"]
        attempts += [
            ["content", "add", f"{home.path}/ok", "--name", name]
            for name in ("../evil", "/tmp/evil", "..", ".", "a/b", "", "-x", "x\ny")
        ]
        attempts += [
            ["content", "add", secret, "--domain", name] for name in ("../../evil", "/tmp", "..", "a/b")
        ]
        for arguments in attempts:
            tried += 1
            ended = run(program, arguments, home)
            if ended.returncode not in (1, 2):
                raise Failed(f"{arguments} is taken: {ended.stdout!r} {ended.stderr!r}")
            new = [
                path for path in set(home.files()) - before
                if not path.startswith((home.path + "/data/", home.path + "/cache/"))
            ]
            if new or os.path.exists(home.path + "/data/content/packs/ok"):
                raise Failed(f"{arguments} writes {new}")
    return {"packs that reach out of their folder, all refused": tried}


EDITOR = """#!/bin/sh
stat -c '%a %U' "$1" "$(dirname "$1")" > {seen}
echo "$1" >> {seen}
{action}
"""


def editor(program):
    """`$EDITOR` without a shell, its file private and gone, the text safe from what it does."""
    actions = {
        "does its work": ("echo 'from the editor' >> \"$1\"", "from the editor"),
        "fails": ("echo lost > \"$1\"; exit 3", "kept words"),
        "is killed": ("kill -9 $$", "kept words"),
        "removes the file": ("rm \"$1\"", "kept words"),
        "leaves bytes that are no UTF-8": ("printf 'x\\377' > \"$1\"", "kept words"),
        "leaves a folder": ("rm \"$1\"; mkdir \"$1\"", "kept words"),
    }
    with Home() as home:
        for name, (action, expected) in actions.items():
            path = f"{home.path}/editor"
            seen = f"{home.path}/seen"
            with open(path, "w", encoding="utf-8") as file:
                file.write(EDITOR.format(seen=seen, action=action))
            os.chmod(path, 0o755)
            with Session(program, ["interview", "card-fraud"], home, VISUAL=path) as session:
                session.wait_for("Framing (1 of 3)")
                session.send("kept words")
                session.wait_for("kept words")
                session.send("\x07")
                if expected == "kept words":
                    session.wait_for("ditor")
                session.wait_for(expected)
                session.pump(0.3)
                session.wait_for(expected)
                session.send("\x11")
                session.end()
            with open(seen, encoding="utf-8") as file:
                modes, folder_modes, used = file.read().split("\n")[:3]
            if not modes.startswith("600 ") or not folder_modes.startswith("700 "):
                raise Failed(f"the editor's file is open to others: {modes} {folder_modes}")
            if os.path.exists(used) or os.path.exists(os.path.dirname(used)):
                raise Failed(f"the editor that {name} leaves {used}")
            if not home.drafts()[-1]["texts"]["framing"].startswith("kept words"):
                raise Failed(f"the editor that {name} costs text")
            for draft in home.draft_files():
                os.unlink(draft)
        for command in ("true; touch pwned", "$(touch pwned)", "`touch pwned`", "true|touch"):
            with Session(program, ["interview", "card-fraud"], home, VISUAL=command) as session:
                session.wait_for("Framing (1 of 3)")
                session.send("kept words\x07")
                session.pump(0.6)
                session.wait_for("kept words")
                session.send("\x11")
                session.end()
            if any("pwned" in path for path in home.files()):
                raise Failed(f"{command} is run by a shell")
        # Killed while the editor runs: the next start clears the file away.
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexec sleep 1\n")
        with Session(program, ["interview", "card-fraud"], home, VISUAL=path) as session:
            session.wait_for("Framing (1 of 3)")
            session.send("kept words\x07")
            session.pump(0.6)
            session.kill()
            session.end()
        with Session(program, [], home) as session:
            session.wait_for("Continue")
            session.send("\x11")
            session.end()
        left = [path for path in home.files() if "/edit-" in path]
        if left:
            raise Failed(f"after a kill {left} is left")
    return {"editors tried": len(actions) + 5, "text lost, files left, shells run": 0}


def everything(program, short=False):
    figures = {}
    figures.update(command_output(program, share=7 if short else 1))
    figures.update(screens(program, 240 if short else 6000))
    figures.update(hostile_sizes(program, short))
    figures.update(floods(program, 1 if short else 10))
    figures.update(bombs(program))
    figures.update(html_export(program))
    figures.update(pack_paths(program))
    figures.update(editor(program))
    return figures
