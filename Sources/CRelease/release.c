#include "release.h"

// Here and not in a Swift module, so that a new commit costs one small file and the linking.
#ifndef TRADEOFF_COMMIT
#define TRADEOFF_COMMIT ""
#endif

const char *tradeoff_commit(void) { return TRADEOFF_COMMIT; }
