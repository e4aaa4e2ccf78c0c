#ifndef TRADEOFF_CTERMINAL_INTERNAL_H
#define TRADEOFF_CTERMINAL_INTERNAL_H

#include "include/CTerminal.h"

void ct_install_signals(void);
void ct_remove_signals(void);
/// Restores the terminal with nothing but calls that a signal handler may make.
void ct_emergency_restore(void);
/// Tells the user what to do after a crash, as a signal handler may.
void ct_last_words(void);

#endif
