#ifndef CURFEW_YARDSTICK_H
#define CURFEW_YARDSTICK_H

#include <stdint.h>

#include "CSingleUse.h"

/// What C does with SQLite alone on a store's own file: the measure that `curfew bench` holds the store against. It knows
/// the tables and nothing of their rules, so it is for throw-away stores.
typedef struct curfew_yardstick curfew_yardstick;

/// Opens a file as a store's own connections are opened, save that every thousand pages a commit copies the write-ahead log
/// back by itself, where a store does it beside; NULL when it cannot.
curfew_yardstick *curfew_yardstick_open(const char *path);
void curfew_yardstick_close(curfew_yardstick *yardstick);

/// Reads what a validation has to know of the login with a token's hash, every column of it: 1 when it is there.
int curfew_yardstick_find(curfew_yardstick *yardstick, const uint8_t *hash);

/// Replaces a token, with its event, in one durable commit: 1 when it was there.
int curfew_yardstick_refresh(curfew_yardstick *yardstick, const uint8_t *hash, const uint8_t *successor, int64_t now);

/// Adds a login of a user and a client that are known, with its event, in one durable commit: 1 when it is there then.
int curfew_yardstick_login(
    curfew_yardstick *yardstick, const uint8_t *hash, const char *public_id, const char *user, const char *client,
    int64_t now);

/// Ends so many live logins of a client, each with its event, in one durable commit: how many it were.
int curfew_yardstick_end(curfew_yardstick *yardstick, const char *client, int count, int64_t now);

/// The simplest map that knows 32-byte keys: open addressing, one cache line an entry.
typedef struct curfew_yardstick_map curfew_yardstick_map;

curfew_yardstick_map *curfew_yardstick_map_make(uint64_t count);
void curfew_yardstick_map_free(curfew_yardstick_map *map);
void curfew_yardstick_map_put(curfew_yardstick_map *map, const uint8_t *key, int64_t deadline);
/// Whether the key is there and its deadline later than `now`, after a look at a stamp of six words.
int curfew_yardstick_map_find(
    const curfew_yardstick_map *map, const uint8_t *key, int64_t now, const uint64_t *shared, const uint64_t *stamp);

#endif
