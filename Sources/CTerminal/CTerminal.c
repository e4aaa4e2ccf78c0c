#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/// Presses, drags and the wheel, in the form that knows no limit of columns.
#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"

static SCREEN *screen;
static struct termios found;
static bool uses_colour;
/// What gives the screen back, made ready for signal handlers.
static char reset[256];
static size_t reset_count;
static volatile sig_atomic_t is_on_screen;
/// The terminal, also while standard output is gathered elsewhere.
static int terminal = -1;
static int gathered = -1;
static bool is_gathering;
/// Whether part of a row was blanked for this frame, which nobody should see.
static bool has_cleared;
static bool synchronises;
static bool understands_modes;
static bool uses_mouse;
static int real_errors = -1;
static int kept_errors = -1;
static char last_words[512];

int ct_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool ct_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

static void send_bytes(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void send(const char *text) { send_bytes(text, strlen(text)); }

static void add_reset(const char *text) {
  // A terminfo string may hold delays such as $<20>, which no terminal needs here.
  if (text == NULL || text == (char *)-1) return;
  size_t count = strcspn(text, "$");
  if (reset_count + count > sizeof reset) return;
  memcpy(reset + reset_count, text, count);
  reset_count += count;
}

void ct_emergency_restore(void) {
  if (!is_on_screen) return;
  is_on_screen = 0;
  send_bytes(reset, reset_count);
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

void ct_last_words(void) {
  if (real_errors >= 0) (void)!write(real_errors, last_words, strlen(last_words));
}

void ct_keep_errors(const char *path, const char *advice) {
  if (real_errors >= 0) return;
  kept_errors = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (kept_errors < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  snprintf(last_words, sizeof last_words, "%s\n", advice);
  dup2(kept_errors, STDERR_FILENO);
}

/// Errors of the program go to the file while the screen is on, those of others to the terminal.
static void route_errors(bool to_file) {
  if (real_errors >= 0) dup2(to_file ? kept_errors : real_errors, STDERR_FILENO);
}

/// Text is always drawn as UTF-8: in a locale that isn't installed all wide text would be blank.
static void prepare_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
  }
}

ct_opening ct_open(bool wants_colour) {
  if (!ct_is_terminal() || tcgetattr(STDIN_FILENO, &found) != 0) return CT_NO_TERMINAL;
  prepare_locale();
  const char *type = getenv("TERM");
  int problem = 0;
  if (type == NULL || *type == 0) return CT_UNKNOWN_TYPE;
  if (setupterm(type, STDOUT_FILENO, &problem) != OK) return CT_UNKNOWN_TYPE;
  const char *address = tigetstr("cup");
  if (address == NULL || address == (char *)-1) return CT_NO_CURSOR_ADDRESSING;

  if (terminal < 0) terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (gathered < 0) gathered = memfd_create("frame", MFD_CLOEXEC);
  understands_modes = strncmp(address, "\033[", 2) == 0;
  synchronises = understands_modes && strcmp(type, "linux") != 0;
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return CT_FAILED;
  set_term(screen);
  raw();
  noecho();
  nonl();
  // The loop drains waiting keys itself; a look for them here would only cut a frame in two.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  // Terminals that shift a row by a column may tear the wide characters in it.
  idcok(stdscr, FALSE);
  uses_colour = wants_colour && has_colors() && start_color() == OK && COLORS >= 8;
  if (uses_colour) use_default_colors();

  reset_count = 0;
  add_reset(PASTE_OFF);
  if (understands_modes) add_reset(MOUSE_OFF);
  add_reset(tigetstr("sgr0"));
  add_reset(tigetstr("cnorm"));
  add_reset(tigetstr("rmcup"));
  add_reset("\r");
  is_on_screen = 1;
  ct_install_signals();
  refresh();
  send(PASTE_ON);
  if (uses_mouse) send(MOUSE_ON);
  return CT_OPENED;
}

void ct_use_mouse(bool wants_mouse) {
  wants_mouse = wants_mouse && understands_modes;
  if (wants_mouse == uses_mouse) return;
  uses_mouse = wants_mouse;
  if (is_on_screen) send(uses_mouse ? MOUSE_ON : MOUSE_OFF);
}

void ct_leave(void) {
  if (screen == NULL || !is_on_screen) return;
  send(PASTE_OFF);
  if (uses_mouse) send(MOUSE_OFF);
  endwin();
  is_on_screen = 0;
  route_errors(false);
}

void ct_return(void) {
  if (screen == NULL) return;
  is_on_screen = 1;
  route_errors(true);
  reset_prog_mode();
  ct_adopt_size();
  ct_repaint();
  refresh();
  send(PASTE_ON);
  if (uses_mouse) send(MOUSE_ON);
}

void ct_close(void) {
  if (screen == NULL) return;
  curs_set(1);
  ct_leave();
  delscreen(screen);
  screen = NULL;
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
  ct_remove_signals();
  if (real_errors >= 0) {
    close(real_errors);
    close(kept_errors);
    real_errors = kept_errors = -1;
  }
}

int ct_colours(void) { return uses_colour ? COLORS : 0; }

void ct_define_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int used = 0;
  for (; used < count && used < CCHARW_MAX; used++) text[used] = (wchar_t)scalars[used];
  text[used] = 0;
  attr_t look = A_NORMAL;
  if (attributes & CT_BOLD) look |= A_BOLD;
  if (attributes & CT_DIM) look |= A_DIM;
  if (attributes & CT_UNDERLINE) look |= A_UNDERLINE;
  if (attributes & CT_REVERSE) look |= A_REVERSE;
  cchar_t cell;
  if (setcchar(&cell, text, look, (short)pair, NULL) == OK) mvadd_wch(row, column, &cell);
}

/// Makes ncurses write into a file, from which the whole frame is sent with one write; ncurses
/// itself would write at each movement of the cursor.
static void gather(void) {
  if (is_gathering || gathered < 0) return;
  is_gathering = dup2(gathered, STDOUT_FILENO) >= 0;
}

void ct_settle(int row, int column) {
  gather();
  // Beyond the last column there is no place to go to.
  if (column >= getmaxx(stdscr)) column = 0;
  move(row, column);
  refresh();
  // From an unknown place ncurses can only go by an absolute address. It writes this one with
  // stdio, whose buffer must not be left for later.
  mvcur(-1, -1, row, column);
  fflush(stdout);
}

void ct_clear_row(int row, int column) {
  gather();
  move(row, column);
  clrtoeol();
  refresh();
  has_cleared = true;
}

void ct_erase(void) { erase(); }

static void show_at_once(void) {
  gather();
  refresh();
  if (!is_gathering) return;
  is_gathering = false;
  dup2(terminal, STDOUT_FILENO);
  off_t count = lseek(gathered, 0, SEEK_CUR);
  char *bytes = count > 0 ? mmap(NULL, (size_t)count, PROT_READ, MAP_SHARED, gathered, 0) : NULL;
  if (bytes != NULL && bytes != MAP_FAILED) {
    // A terminal that knows these shows a large change whole; others ignore them.
    bool is_large = synchronises && (count > 2048 || has_cleared);
    if (is_large) send("\033[?2026h");
    send_bytes(bytes, (size_t)count);
    if (is_large) send("\033[?2026l");
    munmap(bytes, (size_t)count);
  }
  has_cleared = false;
  lseek(gathered, 0, SEEK_SET);
  (void)!ftruncate(gathered, 0);
}

void ct_show(int cursor_row, int cursor_column) {
  if (cursor_row >= 0) {
    move(cursor_row, cursor_column);
    curs_set(1);
  } else {
    curs_set(0);
  }
  show_at_once();
}

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_size(int *height, int *width) { getmaxyx(stdscr, *height, *width); }

void ct_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr)) {
    resizeterm(size.ws_row, size.ws_col);
    // Terminals differ in what they keep of a screen that grew or shrank.
    ct_repaint();
  }
}

uint8_t ct_erase_byte(void) { return found.c_cc[VERASE]; }

ptrdiff_t ct_read(uint8_t *bytes, size_t count) { return read(STDIN_FILENO, bytes, count); }
