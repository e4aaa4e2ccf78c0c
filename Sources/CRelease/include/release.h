#ifndef TRADEOFF_CRELEASE_H
#define TRADEOFF_CRELEASE_H

/// The commit that this program was built from, or "" where the build wasn't told.
const char *_Nonnull tradeoff_commit(void);

#endif
