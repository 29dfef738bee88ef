#include "CSingleUse.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct curfew_single_use {
    sqlite3 *connection;
    sqlite3_stmt *begin, *commit, *family, *token, *find, *use, *revoke;
};

static sqlite3_stmt *prepare(sqlite3 *connection, const char *sql) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    return statement;
}

static int run(sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code == SQLITE_DONE;
}

curfew_single_use *curfew_single_use_open(const char *path) {
    curfew_single_use *it = calloc(1, sizeof *it);
    if (!it) return NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &it->connection, flags, NULL) != SQLITE_OK
        || sqlite3_exec(
               it->connection,
               "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
               "CREATE TABLE IF NOT EXISTS families(id INTEGER PRIMARY KEY, user TEXT NOT NULL,"
               " revoked INTEGER NOT NULL DEFAULT 0);"
               "CREATE TABLE IF NOT EXISTS tokens(hash BLOB PRIMARY KEY, family INTEGER NOT NULL REFERENCES families(id),"
               " used INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
               NULL, NULL, NULL)
            != SQLITE_OK) {
        curfew_single_use_close(it);
        return NULL;
    }
    it->begin = prepare(it->connection, "BEGIN IMMEDIATE");
    it->commit = prepare(it->connection, "COMMIT");
    it->family = prepare(it->connection, "INSERT INTO families(user) VALUES (?1)");
    it->token = prepare(it->connection, "INSERT INTO tokens(hash, family) VALUES (?1, ?2)");
    it->find = prepare(
        it->connection,
        "SELECT t.family, t.used, f.revoked, f.user FROM tokens t JOIN families f ON f.id = t.family WHERE t.hash = ?1");
    it->use = prepare(it->connection, "UPDATE tokens SET used = 1 WHERE hash = ?1");
    it->revoke = prepare(it->connection, "UPDATE families SET revoked = 1 WHERE id = ?1");
    return it;
}

void curfew_single_use_close(curfew_single_use *it) {
    if (!it) return;
    sqlite3_stmt *all[] = {it->begin, it->commit, it->family, it->token, it->find, it->use, it->revoke};
    for (size_t at = 0; at < sizeof all / sizeof *all; at++) sqlite3_finalize(all[at]);
    sqlite3_close(it->connection);
    free(it);
}

static int insert(curfew_single_use *it, const uint8_t *hash, int64_t family) {
    sqlite3_bind_blob(it->token, 1, hash, 32, SQLITE_STATIC);
    sqlite3_bind_int64(it->token, 2, family);
    return run(it->token);
}

static int revoke(curfew_single_use *it, int64_t family) {
    sqlite3_bind_int64(it->revoke, 1, family);
    return run(it->revoke);
}

typedef struct {
    int64_t family;
    int used, revoked;
} standing;

/// 1 when the token is there: its family, how both stand, and whose it is.
static int find(curfew_single_use *it, const uint8_t *hash, standing *found, char *user, size_t room) {
    sqlite3_bind_blob(it->find, 1, hash, 32, SQLITE_STATIC);
    int is_there = sqlite3_step(it->find) == SQLITE_ROW;
    if (is_there) {
        found->family = sqlite3_column_int64(it->find, 0);
        found->used = sqlite3_column_int(it->find, 1);
        found->revoked = sqlite3_column_int(it->find, 2);
        if (room > 0) {
            strncpy(user, (const char *)sqlite3_column_text(it->find, 3), room - 1);
            user[room - 1] = 0;
        }
    }
    sqlite3_reset(it->find);
    return is_there;
}

int64_t curfew_single_use_begin(curfew_single_use *it, const uint8_t *hash, const char *user) {
    if (!run(it->begin)) return 0;
    sqlite3_bind_text(it->family, 1, user, -1, SQLITE_STATIC);
    int done = run(it->family);
    int64_t family = sqlite3_last_insert_rowid(it->connection);
    done = insert(it, hash, family) && done;
    return run(it->commit) && done ? family : 0;
}

curfew_single_use_outcome curfew_single_use_rotate(
    curfew_single_use *it, const uint8_t *hash, const uint8_t *successor, int64_t *family, char *user, size_t room) {
    if (!run(it->begin)) return CURFEW_SINGLE_USE_FAILED;
    standing found = {0};
    int is_there = find(it, hash, &found, user, room), done = 1;
    *family = found.family;
    curfew_single_use_outcome outcome;
    if (!is_there || found.revoked) {
        outcome = CURFEW_SINGLE_USE_REFUSED;
    } else if (found.used) {
        // One of two who have it is a thief, and nobody can tell which.
        done = revoke(it, found.family);
        outcome = CURFEW_SINGLE_USE_REUSED;
    } else {
        sqlite3_bind_blob(it->use, 1, hash, 32, SQLITE_STATIC);
        done = run(it->use) && insert(it, successor, found.family);
        outcome = CURFEW_SINGLE_USE_ROTATED;
    }
    return run(it->commit) && done ? outcome : CURFEW_SINGLE_USE_FAILED;
}

int curfew_single_use_revoke(curfew_single_use *it, const uint8_t *hash) {
    if (!run(it->begin)) return 0;
    standing found = {0};
    int done = find(it, hash, &found, NULL, 0) && revoke(it, found.family);
    return run(it->commit) && done;
}
