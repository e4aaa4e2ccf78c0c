#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

ct_abilities ct_probe(const char *type) {
  ct_abilities found = {0};
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    found.height = size.ws_row;
    found.width = size.ws_col;
  }
  int problem = 0;
  // Without the last argument an unknown type would end the process.
  if (type == NULL || *type == 0 || setupterm(type, STDOUT_FILENO, &problem) != OK) return found;
  found.is_known = true;
  const char *address = tigetstr("cup");
  found.addresses_cursor = address != NULL && address != (char *)-1;
  int colours = tigetnum("colors");
  found.colours = colours > 0 ? colours : 0;
  del_curterm(cur_term);
  return found;
}

const char *ct_codeset(bool *is_installed) {
  *is_installed = setlocale(LC_CTYPE, "") != NULL;
  return nl_langinfo(CODESET);
}
