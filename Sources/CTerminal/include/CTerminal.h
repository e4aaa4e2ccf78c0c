#ifndef TRADEOFF_CTERMINAL_H
#define TRADEOFF_CTERMINAL_H

#include <ncurses.h>
#include <wchar.h>

/// Columns that one Unicode scalar takes according to the C library, or -1 for a control character.
int ct_wcwidth(wchar_t scalar);

#endif
