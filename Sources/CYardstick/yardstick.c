#include "CYardstick.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct curfew_yardstick {
    sqlite3 *connection;
    sqlite3_stmt *find, *user, *client, *begin, *commit, *sequence, *rotate, *event, *insert, *live, *end;
    uint8_t row[8192];
};

static sqlite3_stmt *prepare(sqlite3 *connection, const char *sql) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    return statement;
}

curfew_yardstick *curfew_yardstick_open(const char *path) {
    curfew_yardstick *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    if (sqlite3_open_v2(path, &it->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        curfew_yardstick_close(it);
        return NULL;
    }
    sqlite3_busy_timeout(it->connection, 5000);
    sqlite3_db_config(it->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_exec(
        it->connection,
        "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000; PRAGMA mmap_size=0; PRAGMA cache_size=-65536;"
        "PRAGMA secure_delete=ON",
        NULL, NULL, NULL);
    it->find = prepare(
        it->connection,
        "SELECT s.public_id, u.name, s.id, s.client_id, s.sequence, s.created, s.first_address, s.agent_id, s.methods,"
        " s.label, s.attributes, s.last_seen, s.address, s.idle_deadline, s.absolute_deadline, s.generation, s.flags,"
        " s.ended_at, s.cause, s.actor, s.actor_known, s.reason, s.message, s.token, s.seen_at, s.predecessor,"
        " s.replacement, s.replaced_at, s.good_until, s.sealed, s.predecessor_address, s.predecessor_agent_id, s.look_at"
        " FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE s.token = ?1");
    it->user = prepare(it->connection, "SELECT id FROM users WHERE name = ?1");
    it->client = prepare(it->connection, "SELECT id FROM clients WHERE name = ?1");
    it->begin = prepare(it->connection, "BEGIN IMMEDIATE");
    it->commit = prepare(it->connection, "COMMIT");
    it->sequence = prepare(it->connection, "SELECT max(sequence) FROM events");
    it->rotate = prepare(
        it->connection,
        "UPDATE sessions SET token = ?2, predecessor = ?1, generation = generation + 1, last_seen = ?3,"
        " idle_deadline = ?3 + 1800000, deadline = min(?3 + 1800000, absolute_deadline), replacement = 'refresh',"
        " replaced_at = ?3, seen_at = NULL, good_until = ?3 + 1800000, sealed = zeroblob(48)"
        " WHERE token = ?1 AND ended_at IS NULL");
    it->event = prepare(
        it->connection,
        "INSERT INTO events(sequence, at, kind, session, user_id, client_id, generation, actor)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, 'user')");
    it->insert = prepare(
        it->connection,
        "INSERT INTO sessions(public_id, user_id, client_id, sequence, generation, flags, created, last_seen,"
        " idle_deadline, absolute_deadline, deadline, look_at, methods, token, seen_at)"
        " VALUES (?2, ?5, ?6, ?4, 0, 0, ?3, ?3, ?3 + 1800000, ?3 + 43200000, ?3 + 1800000, ?3 + 1800000, '', ?1, ?3)");
    it->live = prepare(
        it->connection,
        "SELECT s.id, s.public_id, s.user_id FROM sessions s WHERE s.client_id = ?1 AND s.ended_at IS NULL LIMIT ?2");
    it->end = prepare(
        it->connection,
        "UPDATE sessions SET ended_at = ?2, cause = 'revoked', actor = 'admin:bench', reason = 'bench' WHERE id = ?1");
    return it;
}

void curfew_yardstick_close(curfew_yardstick *it) {
    if (!it) return;
    sqlite3_stmt *all[] = {it->find, it->user, it->client, it->begin, it->commit, it->sequence, it->rotate, it->event, it->insert, it->live, it->end};
    for (size_t at = 0; at < sizeof all / sizeof *all; at++) sqlite3_finalize(all[at]);
    sqlite3_close(it->connection);
    free(it);
}

static int run(sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW) code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code == SQLITE_DONE;
}

// Copies every column, as whoever wants to use them after the statement has to.
static size_t copy_row(sqlite3_stmt *statement, uint8_t *copy, size_t room) {
    size_t used = 0;
    int count = sqlite3_column_count(statement);
    for (int column = 0; column < count; column++) {
        int64_t number;
        const void *start = &number;
        size_t length = sizeof number;
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL: continue;
        case SQLITE_INTEGER: number = sqlite3_column_int64(statement, column); break;
        case SQLITE_BLOB:
            start = sqlite3_column_blob(statement, column);
            length = (size_t)sqlite3_column_bytes(statement, column);
            break;
        default:
            start = sqlite3_column_text(statement, column);
            length = (size_t)sqlite3_column_bytes(statement, column);
        }
        if (length > room - used) return 0;
        memcpy(copy + used, start, length);
        used += length;
    }
    return used;
}

int curfew_yardstick_find(curfew_yardstick *it, const uint8_t *hash) {
    sqlite3_stmt *find = it->find;
    sqlite3_bind_blob(find, 1, hash, 32, SQLITE_STATIC);
    int found = sqlite3_step(find) == SQLITE_ROW && copy_row(find, it->row, sizeof it->row) > 0;
    sqlite3_reset(find);
    return found;
}

static int64_t next_sequence(curfew_yardstick *it) {
    int64_t sequence = sqlite3_step(it->sequence) == SQLITE_ROW ? sqlite3_column_int64(it->sequence, 0) : 0;
    sqlite3_reset(it->sequence);
    return sequence + 1;
}

static int64_t row_of(sqlite3_stmt *statement, const char *name) {
    sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
    int64_t row = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return row;
}

static int append(
    curfew_yardstick *it, int64_t sequence, int64_t now, const char *kind, const char *session, int64_t user,
    int64_t client) {
    sqlite3_bind_int64(it->event, 1, sequence);
    sqlite3_bind_int64(it->event, 2, now);
    sqlite3_bind_text(it->event, 3, kind, -1, SQLITE_STATIC);
    sqlite3_bind_text(it->event, 4, session, -1, SQLITE_TRANSIENT);
    sqlite3_bind_int64(it->event, 5, user);
    sqlite3_bind_int64(it->event, 6, client);
    return run(it->event);
}

int curfew_yardstick_refresh(curfew_yardstick *it, const uint8_t *hash, const uint8_t *successor, int64_t now) {
    char session[17] = "", name[256] = "";
    int64_t client = 0;
    run(it->begin);
    sqlite3_bind_blob(it->find, 1, hash, 32, SQLITE_STATIC);
    if (sqlite3_step(it->find) == SQLITE_ROW && copy_row(it->find, it->row, sizeof it->row) > 0) {
        strncpy(session, (const char *)sqlite3_column_text(it->find, 0), 16);
        strncpy(name, (const char *)sqlite3_column_text(it->find, 1), sizeof name - 1);
        client = sqlite3_column_int64(it->find, 3);
    }
    sqlite3_reset(it->find);
    sqlite3_bind_blob(it->rotate, 1, hash, 32, SQLITE_STATIC);
    sqlite3_bind_blob(it->rotate, 2, successor, 32, SQLITE_STATIC);
    sqlite3_bind_int64(it->rotate, 3, now);
    int done = session[0] && run(it->rotate) && sqlite3_changes(it->connection) == 1;
    done = append(it, next_sequence(it), now, "refresh", session, row_of(it->user, name), client) && done;
    return run(it->commit) && done;
}

int curfew_yardstick_login(
    curfew_yardstick *it, const uint8_t *hash, const char *public_id, const char *user, const char *client, int64_t now) {
    run(it->begin);
    int64_t sequence = next_sequence(it);
    int64_t user_row = row_of(it->user, user), client_row = row_of(it->client, client);
    sqlite3_bind_blob(it->insert, 1, hash, 32, SQLITE_STATIC);
    sqlite3_bind_text(it->insert, 2, public_id, -1, SQLITE_STATIC);
    sqlite3_bind_int64(it->insert, 3, now);
    sqlite3_bind_int64(it->insert, 4, sequence);
    sqlite3_bind_int64(it->insert, 5, user_row);
    sqlite3_bind_int64(it->insert, 6, client_row);
    int done = user_row && client_row && run(it->insert);
    done = append(it, sequence, now, "login", public_id, user_row, client_row) && done;
    return run(it->commit) && done;
}

int curfew_yardstick_end(curfew_yardstick *it, const char *client, int count, int64_t now) {
    int ended = 0;
    run(it->begin);
    int64_t sequence = next_sequence(it);
    int64_t *rows = calloc((size_t)count, sizeof *rows);
    char(*ids)[17] = calloc((size_t)count, sizeof *ids);
    int64_t *users = calloc((size_t)count, sizeof *users);
    int64_t client_row = row_of(it->client, client);
    sqlite3_bind_int64(it->live, 1, client_row);
    sqlite3_bind_int(it->live, 2, count);
    while (rows && ids && users && sqlite3_step(it->live) == SQLITE_ROW) {
        rows[ended] = sqlite3_column_int64(it->live, 0);
        users[ended] = sqlite3_column_int64(it->live, 2);
        strncpy(ids[ended++], (const char *)sqlite3_column_text(it->live, 1), 16);
    }
    sqlite3_reset(it->live);
    for (int at = 0; at < ended; at++) {
        sqlite3_bind_int64(it->end, 1, rows[at]);
        sqlite3_bind_int64(it->end, 2, now);
        run(it->end);
        append(it, sequence + at, now, "revoke", ids[at], users[at], client_row);
    }
    free(rows);
    free(users);
    free(ids);
    return run(it->commit) ? ended : 0;
}

typedef struct {
    uint8_t key[32];
    int64_t deadline;
    uint64_t used;
    uint64_t padding[2];
} entry;

struct curfew_yardstick_map {
    uint64_t mask;
    entry *entries;
};

curfew_yardstick_map *curfew_yardstick_map_make(uint64_t count) {
    uint64_t size = 1;
    while (size < count * 2) size <<= 1;
    curfew_yardstick_map *map = calloc(1, sizeof *map);
    entry *entries = aligned_alloc(64, size * sizeof *entries);
    if (!map || !entries) {
        free(map);
        free(entries);
        return NULL;
    }
    memset(entries, 0, size * sizeof *entries);
    map->mask = size - 1;
    map->entries = entries;
    return map;
}

void curfew_yardstick_map_free(curfew_yardstick_map *map) {
    if (!map) return;
    free(map->entries);
    free(map);
}

static entry *place(const curfew_yardstick_map *map, const uint8_t *key) {
    uint64_t at;
    memcpy(&at, key, sizeof at);
    for (at &= map->mask; map->entries[at].used; at = (at + 1) & map->mask)
        if (memcmp(map->entries[at].key, key, 32) == 0) break;
    return &map->entries[at];
}

void curfew_yardstick_map_put(curfew_yardstick_map *map, const uint8_t *key, int64_t deadline) {
    entry *it = place(map, key);
    memcpy(it->key, key, 32);
    it->deadline = deadline;
    it->used = 1;
}

int curfew_yardstick_map_find(
    const curfew_yardstick_map *map, const uint8_t *key, int64_t now, const uint64_t *shared, const uint64_t *stamp) {
    uint64_t difference = 0;
    for (int at = 0; at < 6; at++) difference |= __atomic_load_n(&shared[at], __ATOMIC_RELAXED) ^ stamp[at];
    __atomic_thread_fence(__ATOMIC_ACQUIRE);
    if (difference) return 0;
    const entry *it = place(map, key);
    return it->used && it->deadline > now;
}
