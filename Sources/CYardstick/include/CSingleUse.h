#ifndef CURFEW_SINGLE_USE_H
#define CURFEW_SINGLE_USE_H

#include <stddef.h>
#include <stdint.h>

/// Refresh tokens that are good for one use, with detection of reuse and no leeway, as RFC 9700 §4.14.2 describes them: what
/// `curfew bench` holds the refresh of a login against. They are in an SQLite file of their own, as hashes, each change
/// in one durable commit. For one thread at a time.
typedef struct curfew_single_use curfew_single_use;

/// What became of a refresh token.
typedef enum {
    /// It was good, and has been replaced.
    CURFEW_SINGLE_USE_ROTATED = 1,
    /// It had been used before: its whole family is revoked.
    CURFEW_SINGLE_USE_REUSED = 2,
    /// It is unknown, or its family has been revoked earlier.
    CURFEW_SINGLE_USE_REFUSED = 3,
    /// Nobody can tell.
    CURFEW_SINGLE_USE_FAILED = 4
} curfew_single_use_outcome;

/// Opens a file, which is made when it is not there; NULL when it cannot.
curfew_single_use *curfew_single_use_open(const char *path);
void curfew_single_use_close(curfew_single_use *tokens);

/// Begins a user's family with the hash of its first token: its number, or 0.
int64_t curfew_single_use_begin(curfew_single_use *tokens, const uint8_t *hash, const char *user);

/// Uses a token up, and puts the hash of its successor in its place.
///
/// Unless it is unknown, `family` gets the number of its family, and `user` whose that is, of at most `room` bytes.
curfew_single_use_outcome curfew_single_use_rotate(
    curfew_single_use *tokens, const uint8_t *hash, const uint8_t *successor, int64_t *family, char *user, size_t room);

/// Revokes the family of a token: 1 when it was there.
int curfew_single_use_revoke(curfew_single_use *tokens, const uint8_t *hash);

#endif
