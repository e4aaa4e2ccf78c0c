"""A terminal that understands what ncurses sends for xterm-256color, and complains about the rest.

Whatever a file, a pack, the clipboard or the database holds has to arrive as text. So every byte is
checked: a sequence that ncurses has no reason to send is a violation, as is a control character, a
byte that is no UTF-8, and a character that reorders or hides text.
"""

import codecs
import unicodedata

# The parameter that all hostile sequences of the tests carry, where they have parameters.
MARK = "4242"

_FINALS = set("ABCDEFGHJKLMPSTX@`abdefmrhl")
_MODES = {"1", "4", "7", "12", "25", "1000", "1002", "1003", "1006", "1049", "2004", "2026"}
_CONTROLS = {0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F}


def is_unsafe(char):
    """Whether a character commands, reorders or hides."""
    code = ord(char)
    return (
        code < 0x20
        or 0x7F <= code < 0xA0
        or code in (0x200E, 0x200F, 0xFEFF)
        or 0x2028 <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xE0000 <= code <= 0xE007F
    )


def text_violations(data, allows=()):
    """What a command's output holds that a terminal would obey; ANSI colours only where allowed."""
    found = []
    text = data.decode("utf-8", "surrogateescape")
    index = 0
    while index < len(text):
        char = text[index]
        if 0xDC80 <= ord(char) <= 0xDCFF:
            found.append(f"byte {ord(char) - 0xDC00:02x} is no UTF-8")
        elif char == "\x1b" and "colours" in allows:
            end = index + 1
            if text[end : end + 1] == "[":
                end += 1
                while end < len(text) and text[end] in "0123456789;":
                    end += 1
            if text[end : end + 1] != "m" or MARK in text[index:end]:
                found.append(f"sequence {text[index:end + 1]!r}")
            index = end
        elif char == "\r" and text[index + 1 : index + 2] == "\n":
            pass  # The terminal driver's own line end.
        elif char != "\n" and is_unsafe(char):
            found.append(f"U+{ord(char):04X}")
        index += 1
    return found


class Screen:
    """What the terminal shows, and what was sent to it that should not have been."""

    def __init__(self, columns, rows):
        self.violations = []
        self.modes = set()
        self.resize(columns, rows)
        self._recent = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._sequence = None
        self._last = " "

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self._top, self._bottom = 0, rows - 1

    @property
    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    @property
    def words(self):
        """The text with every run of white space as one space, however lines are wrapped."""
        return " ".join(self.text.split())

    def feed(self, data):
        for char in self._decoder.decode(data):
            self._recent = (self._recent + char)[-80:]
            if self._sequence is not None:
                self._sequence += char
                self._continue_sequence()
            elif char == "\x1b":
                self._sequence = ""
            else:
                self._take(char)

    def _blame(self, what):
        if len(self.violations) < 50:
            self.violations.append(f"{what} after {self._recent!r}")

    def _take(self, char):
        code = ord(char)
        if code in _CONTROLS:
            self._control(char)
        elif 0xDC80 <= code <= 0xDCFF:
            self._blame(f"byte {code - 0xDC00:02x} is no UTF-8")
        elif is_unsafe(char):
            self._blame(f"U+{code:04X}")
        else:
            self._put(char)

    def _put(self, char):
        if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
            return
        width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if self.column + width > self.columns:
            self.column = 0
            self._line_feed()
        if self.columns >= width:
            self.cells[self.row][self.column] = char
            for extra in range(1, width):
                self.cells[self.row][self.column + extra] = ""
        self._last = char
        self.column += width

    def _line_feed(self):
        if self.row == self._bottom:
            del self.cells[self._top]
            self.cells.insert(self._bottom, [" "] * self.columns)
        elif self.row < self.rows - 1:
            self.row += 1

    def _control(self, char):
        if char == "\r":
            self.column = 0
        elif char == "\n":
            self._line_feed()
        elif char == "\b":
            self.column = max(0, self.column - 1)
        elif char == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)

    def _continue_sequence(self):
        sequence = self._sequence
        first = sequence[0]
        if first == "[":
            if len(sequence) > 1 and not ("\x20" <= sequence[-1] <= "\x3f"):
                self._sequence = None
                self._csi(sequence[1:-1], sequence[-1])
        elif first == "]" and "]104\x07".startswith(sequence):
            # What terminfo has for "give the colours back", after an editor.
            if sequence == "]104\x07":
                self._sequence = None
        elif first in "()":
            if len(sequence) == 2:
                self._sequence = None
                if sequence[1] not in "B0":
                    self._blame(f"ESC {sequence!r}")
        else:
            self._sequence = None
            if first == "M":
                if self.row == self._top:
                    del self.cells[self._bottom]
                    self.cells.insert(self._top, [" "] * self.columns)
                else:
                    self.row = max(0, self.row - 1)
            elif first not in "=>78":
                self._blame(f"ESC {first!r}")

    def _csi(self, text, final):
        if MARK in text:
            self._blame(f"CSI {text}{final} came from a text")
            return
        if text.startswith("?"):
            modes = text[1:].split(";")
            if final not in "hl" or not set(modes) <= _MODES:
                self._blame(f"CSI {text}{final}")
            elif final == "h":
                self.modes |= set(modes)
                if "1049" in modes:
                    self.cells = [[" "] * self.columns for _ in range(self.rows)]
            else:
                self.modes -= set(modes)
            return
        if final == "t" and text in ("22;0;0", "23;0;0"):
            return
        if final not in _FINALS or not all(part.isdigit() or part == "" for part in text.split(";")):
            self._blame(f"CSI {text}{final}")
            return
        numbers = [int(part or 0) for part in text.split(";")]
        self._perform(final, numbers)

    def _perform(self, final, numbers):
        count = max(1, numbers[0])
        row = self.cells[min(self.row, self.rows - 1)]
        if final == "H" or final == "f":
            self.row = min(self.rows, max(1, numbers[0])) - 1
            self.column = min(self.columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif final == "A":
            self.row = max(0, self.row - count)
        elif final in "Be":
            self.row = min(self.rows - 1, self.row + count)
        elif final in "Ca":
            self.column = min(self.columns - 1, self.column + count)
        elif final == "D":
            self.column = max(0, self.column - count)
        elif final in "G`":
            self.column = min(self.columns, count) - 1
        elif final == "d":
            self.row = min(self.rows, count) - 1
        elif final == "K":
            start, end = {0: (self.column, self.columns), 1: (0, self.column + 1)}.get(
                numbers[0], (0, self.columns)
            )
            for column in range(start, min(end, self.columns)):
                row[column] = " "
        elif final == "J":
            first = 0 if numbers[0] >= 2 else self.row + 1
            for other in range(first, self.rows):
                self.cells[other] = [" "] * self.columns
            if numbers[0] == 0:
                for column in range(self.column, self.columns):
                    row[column] = " "
        elif final == "X":
            for column in range(self.column, min(self.columns, self.column + count)):
                row[column] = " "
        elif final == "P":
            del row[self.column : self.column + count]
            row.extend([" "] * (self.columns - len(row)))
        elif final == "@":
            for _ in range(count):
                row.insert(self.column, " ")
            del row[self.columns :]
        elif final == "b":
            for _ in range(min(count, self.columns)):
                self._put(self._last)
        elif final == "L":
            for _ in range(min(count, self.rows)):
                self.cells.insert(self.row, [" "] * self.columns)
                del self.cells[self._bottom + 1]
        elif final == "M":
            for _ in range(min(count, self.rows)):
                del self.cells[self.row]
                self.cells.insert(self._bottom, [" "] * self.columns)
        elif final == "S":
            for _ in range(min(count, self.rows)):
                del self.cells[self._top]
                self.cells.insert(self._bottom, [" "] * self.columns)
        elif final == "T":
            for _ in range(min(count, self.rows)):
                del self.cells[self._bottom]
                self.cells.insert(self._top, [" "] * self.columns)
        elif final == "r":
            self._top = max(1, numbers[0]) - 1
            self._bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self.row = self.column = 0
