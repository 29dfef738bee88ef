#include "CReference.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct curfew_reference {
    sqlite3 *connection;
    sqlite3_stmt *begin, *commit, *sequence, *find, *login, *refresh, *touch, *event;
};

struct curfew_question {
    curfew_reference *reference;
    sqlite3_stmt *statement;
};

int64_t curfew_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

const char *curfew_reference_version(void) { return sqlite3_libversion(); }

static sqlite3_stmt *prepare(sqlite3 *connection, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        fprintf(stderr, "%s: %s\n", sqlite3_errmsg(connection), sql);
    return statement;
}

/* Waits for the lock as a store's own connections do; see WriteLockPatience. */
static int wait_for_lock(void *context, int tries) {
    (void)context;
    usleep(tries < 40 ? 500 : 2000);
    return tries < 15000;
}

curfew_reference *curfew_reference_open(const char *path, int cache_kibibytes) {
    curfew_reference *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    if (sqlite3_open_v2(path, &it->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        curfew_reference_close(it);
        return NULL;
    }
    sqlite3_busy_handler(it->connection, wait_for_lock, NULL);
    sqlite3_db_config(it->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    char pragmas[256];
    snprintf(
        pragmas, sizeof pragmas,
        "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0; PRAGMA secure_delete=ON;"
        "PRAGMA cache_size=-%d",
        cache_kibibytes);
    sqlite3_exec(it->connection, pragmas, NULL, NULL, NULL);
    it->begin = prepare(it->connection, "BEGIN IMMEDIATE");
    it->commit = prepare(it->connection, "COMMIT");
    it->sequence = prepare(it->connection, "SELECT max(sequence) FROM events");
    it->find = prepare(
        it->connection,
        "SELECT id, public_id, generation, last_seen, idle_deadline, absolute_deadline, ended_at FROM sessions"
        " WHERE token = ?1");
    it->login = prepare(
        it->connection,
        "INSERT INTO sessions(public_id, user_id, client_id, sequence, generation, flags, created, last_seen,"
        " idle_deadline, absolute_deadline, deadline, look_at, methods, token, seen_at)"
        " VALUES (?1, 1, 1, ?2, 0, 0, ?3, ?3, ?3 + 1800000, ?3 + 43200000, ?3 + 1800000, ?3 + 1800000, '', ?4, ?3)");
    it->refresh = prepare(
        it->connection,
        "UPDATE sessions SET token = ?2, predecessor = token, generation = generation + 1, last_seen = ?3,"
        " idle_deadline = ?3 + 1800000, deadline = ?3 + 1800000, replacement = 'refresh', replaced_at = ?3,"
        " seen_at = NULL, good_until = ?3 + 1800000, sealed = randomblob(48) WHERE id = ?1 AND ended_at IS NULL");
    it->touch = prepare(
        it->connection,
        "UPDATE sessions SET last_seen = ?2, idle_deadline = ?2 + 1800000, deadline = ?2 + 1800000"
        " WHERE id = ?1 AND ended_at IS NULL");
    it->event = prepare(
        it->connection,
        "INSERT INTO events(sequence, at, kind, session, user_id, client_id, generation, actor)"
        " VALUES (?1, ?2, ?3, ?4, 1, 1, ?5, 'user')");
    return it;
}

void curfew_reference_close(curfew_reference *it) {
    if (!it) return;
    sqlite3_stmt *all[] = {it->begin, it->commit, it->sequence, it->find, it->login, it->refresh, it->touch, it->event};
    for (size_t at = 0; at < sizeof all / sizeof *all; at++) sqlite3_finalize(all[at]);
    sqlite3_close(it->connection);
    free(it);
}

static int run(sqlite3_stmt *statement) {
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) continue;
    if (code != SQLITE_DONE) fprintf(stderr, "C: %s\n", sqlite3_errmsg(sqlite3_db_handle(statement)));
    sqlite3_reset(statement);
    return code == SQLITE_DONE;
}

curfew_question *curfew_question_prepare(curfew_reference *reference, const char *sql) {
    curfew_question *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    it->reference = reference;
    it->statement = prepare(reference->connection, sql);
    if (it->statement) return it;
    free(it);
    return NULL;
}

void curfew_question_free(curfew_question *it) {
    if (!it) return;
    sqlite3_finalize(it->statement);
    free(it);
}

void curfew_question_bind_number(curfew_question *it, int parameter, int64_t value) {
    sqlite3_bind_int64(it->statement, parameter, value);
}

void curfew_question_bind_text(curfew_question *it, int parameter, const char *value) {
    sqlite3_bind_text(it->statement, parameter, value, -1, SQLITE_TRANSIENT);
}

void curfew_question_bind_bytes(curfew_question *it, int parameter, const uint8_t *value, int count) {
    sqlite3_bind_blob(it->statement, parameter, value, count, SQLITE_TRANSIENT);
}

int64_t curfew_question_ask(curfew_question *it) {
    int64_t rows = 0;
    int code, columns = sqlite3_column_count(it->statement);
    volatile int64_t read = 0;
    while ((code = sqlite3_step(it->statement)) == SQLITE_ROW) {
        for (int column = 0; column < columns; column++) {
            switch (sqlite3_column_type(it->statement, column)) {
            case SQLITE_INTEGER: read += sqlite3_column_int64(it->statement, column); break;
            case SQLITE_TEXT: read += sqlite3_column_text(it->statement, column) != NULL; break;
            case SQLITE_BLOB: read += sqlite3_column_blob(it->statement, column) != NULL; break;
            default: break;
            }
        }
        rows++;
    }
    sqlite3_reset(it->statement);
    return code == SQLITE_DONE ? rows : -1;
}

static int append(curfew_reference *it, int64_t sequence, int64_t now, const char *kind, const char *id, int64_t generation) {
    sqlite3_bind_int64(it->event, 1, sequence);
    sqlite3_bind_int64(it->event, 2, now);
    sqlite3_bind_text(it->event, 3, kind, -1, SQLITE_STATIC);
    sqlite3_bind_text(it->event, 4, id, 16, SQLITE_STATIC);
    sqlite3_bind_int64(it->event, 5, generation);
    return run(it->event);
}

/// A login is read before it is changed, for whether it may be depends on it.
static int64_t find(curfew_reference *it, const uint8_t *hash, char *id, int64_t *generation) {
    int64_t row = 0;
    sqlite3_bind_blob(it->find, 1, hash, 32, SQLITE_STATIC);
    if (sqlite3_step(it->find) == SQLITE_ROW && sqlite3_column_type(it->find, 6) == SQLITE_NULL) {
        row = sqlite3_column_int64(it->find, 0);
        memcpy(id, sqlite3_column_text(it->find, 1), 16);
        *generation = sqlite3_column_int64(it->find, 2);
    }
    sqlite3_reset(it->find);
    return row;
}

static int write_one(
    curfew_reference *it, curfew_write write, const uint8_t *hash, const uint8_t *successor, const char *id,
    int64_t now, int64_t *sequence) {
    if (write == curfew_login) {
        sqlite3_bind_text(it->login, 1, id, 16, SQLITE_STATIC);
        sqlite3_bind_int64(it->login, 2, ++*sequence);
        sqlite3_bind_int64(it->login, 3, now);
        sqlite3_bind_blob(it->login, 4, hash, 32, SQLITE_STATIC);
        return run(it->login) && append(it, *sequence, now, "login", id, 0);
    }
    char found[16];
    int64_t generation, row = find(it, hash, found, &generation);
    sqlite3_stmt *statement = write == curfew_touch ? it->touch : it->refresh;
    sqlite3_bind_int64(statement, 1, row);
    if (write == curfew_touch) {
        sqlite3_bind_int64(statement, 2, now);
        return run(statement) && sqlite3_changes(it->connection) == 1;
    }
    sqlite3_bind_blob(statement, 2, successor, 32, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 3, now);
    return run(statement) && sqlite3_changes(it->connection) == 1 &&
           append(it, ++*sequence, now, "refresh", found, generation + 1);
}

int curfew_reference_commit(
    curfew_reference *it, curfew_write write, int count, const uint8_t *hashes, const uint8_t *successors,
    const char *ids, int64_t now) {
    int written = 0;
    if (!run(it->begin)) return -1;
    int64_t sequence = sqlite3_step(it->sequence) == SQLITE_ROW ? sqlite3_column_int64(it->sequence, 0) : 0;
    sqlite3_reset(it->sequence);
    for (int at = 0; at < count; at++)
        written += write_one(
            it, write, hashes + 32 * at, successors ? successors + 32 * at : NULL, ids ? ids + 16 * at : NULL, now,
            &sequence);
    return run(it->commit) ? written : -1;
}

// Deterministic, and all different: SplitMix64.
static uint64_t next(uint64_t *state) {
    uint64_t mixed = (*state += 0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    return mixed ^ mixed >> 31;
}

static int login_somebody(curfew_reference *it, uint64_t *state, int64_t now) {
    uint64_t hash[4];
    char id[17];
    for (int at = 0; at < 4; at++) hash[at] = next(state);
    for (int at = 0; at < 16; at++) id[at] = "0123456789abcdefghjkmnpqrstvwxyz"[next(state) & 31];
    return curfew_reference_commit(it, curfew_login, 1, (const uint8_t *)hash, NULL, id, now);
}

void curfew_reference_commit_steadily(const char *path, unsigned per_second, uint64_t seed) {
    curfew_reference *it = curfew_reference_open(path, 16384);
    if (!it) return;
    int64_t due = curfew_nanoseconds(), step = 1000000000 / per_second;
    while (login_somebody(it, &seed, 1700000000000) == 1) {
        due += step;
        int64_t left = due - curfew_nanoseconds();
        if (left > 0) usleep((useconds_t)(left / 1000));
    }
    curfew_reference_close(it);
}

struct curfew_bystander {
    pthread_t thread;
    curfew_reference *reference;
    unsigned pause;
    atomic_int is_over;
    int64_t longest, commits;
};

static void *stand_by(void *context) {
    curfew_bystander *it = context;
    uint64_t state = (uint64_t)curfew_nanoseconds();
    while (!atomic_load(&it->is_over)) {
        int64_t start = curfew_nanoseconds();
        if (login_somebody(it->reference, &state, 1700000000000) != 1) continue;
        int64_t took = curfew_nanoseconds() - start;
        if (took > it->longest) it->longest = took;
        it->commits++;
        usleep(it->pause);
    }
    return NULL;
}

curfew_bystander *curfew_bystander_start(const char *path, unsigned pause_microseconds) {
    curfew_bystander *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    it->pause = pause_microseconds;
    it->reference = curfew_reference_open(path, 16384);
    if (it->reference && pthread_create(&it->thread, NULL, stand_by, it) == 0) return it;
    curfew_reference_close(it->reference);
    free(it);
    return NULL;
}

int64_t curfew_bystander_end(curfew_bystander *it, int64_t *commits) {
    atomic_store(&it->is_over, 1);
    pthread_join(it->thread, NULL);
    int64_t longest = it->longest;
    *commits = it->commits;
    curfew_reference_close(it->reference);
    free(it);
    return longest;
}
