#include "CTerminal.h"

int ct_wcwidth(wchar_t scalar) { return wcwidth(scalar); }
