#ifndef TRADEOFF_CTERMINAL_H
#define TRADEOFF_CTERMINAL_H

#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/// Columns that one Unicode scalar takes according to the C library, or -1 where it is none.
int ct_wcwidth(uint32_t scalar);

/// Why a screen can't be opened.
typedef enum {
  CT_OPENED,
  CT_NO_TERMINAL,
  CT_UNKNOWN_TYPE,
  CT_NO_CURSOR_ADDRESSING,
  CT_FAILED,
} ct_opening;

/// Attributes of a cell, to be combined.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

/// Opens the full screen on standard input and output; `wants_colour` may be overruled.
ct_opening ct_open(bool wants_colour);
/// Gives the terminal back as it was found; may be called twice.
void ct_close(void);
/// Sends standard error to the end of a file for as long as the screen is open, since text on it
/// would spoil the screen; `advice` is written to the real one after a crash.
void ct_keep_errors(const char *path, const char *advice);
/// Gives the terminal back for a while, as for an external program.
void ct_leave(void);
/// Takes the terminal again and repaints everything at the next `ct_show`.
void ct_return(void);
/// Stops the whole process group as the terminal's own suspend key would, until it is continued.
void ct_suspend(void);

/// Colours that the terminal has, 0 where none are used.
int ct_colours(void);
/// Makes a pair of colours; -1 is the terminal's default.
void ct_define_pair(int pair, int foreground, int background);
/// Puts one spacing scalar with the marks on it into the window.
void ct_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);
/// Writes what was put so far, and an absolute move of the cursor, so that a terminal which takes
/// the last glyph for wider or narrower still puts the next one in its place.
void ct_settle(int row, int column);
/// Blanks a row from a column on, on the terminal as well, before it is drawn anew.
void ct_clear_row(int row, int column);
/// Blanks the window, as before everything is drawn anew.
void ct_erase(void);
/// Writes what changed; a negative row hides the cursor.
void ct_show(int cursor_row, int cursor_column);
/// Has the terminal report the mouse, or leave it to itself.
void ct_use_mouse(bool wants_mouse);
/// Forgets what the terminal shows.
void ct_repaint(void);

/// The size of the window.
void ct_size(int *rows, int *columns);
/// Takes over the terminal's present size.
void ct_adopt_size(void);
/// The byte that the terminal sends for the erase key.
uint8_t ct_erase_byte(void);

/// What woke a wait, as a set of bits.
enum {
  CT_INPUT = 1,
  CT_RESIZED = 2,
  CT_CONTINUED = 4,
  CT_SUSPEND = 8,
  CT_TERMINATE = 16,
  CT_HANGUP = 32,
  CT_CALLED = 64,
};

/// Waits for input or a signal; a negative time waits for ever. 0 says that the time is over.
int ct_wait(int milliseconds);
/// Ends a wait, or the next one; any thread may call it.
void ct_call(void);
/// The signal that asked the program to end, or 0.
int ct_terminating(void);
/// Reads what is there; 0 at the end of input, -1 on errors.
ptrdiff_t ct_read(uint8_t *bytes, size_t count);
/// Ends the process by the default action of a signal, so that its parent sees the reason.
void ct_die_of(int signal_number);

/// Whether standard input and output are both a terminal.
bool ct_is_terminal(void);

/// What a kind of terminal can do, and how large this one is.
typedef struct {
  bool is_known;
  bool addresses_cursor;
  int colours;
  int height;
  int width;
} ct_abilities;

/// Looks a terminal type up without opening a screen.
ct_abilities ct_probe(const char *type);
/// The encoding of the locale that the environment names, and whether that locale is installed.
const char *ct_codeset(bool *is_installed);

/// Runs a program found on PATH on this terminal and returns its wait status, or -errno.
int ct_run(const char *const *arguments);

#endif
