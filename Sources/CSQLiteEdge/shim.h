#ifndef CURFEW_SQLITE_EDGE_H
#define CURFEW_SQLITE_EDGE_H

#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

// statfs(2) is in no module of the C library: what kind of file system holds a path, 0 when that cannot be told.
static inline unsigned int curfew_file_system(const char *path) {
#ifdef __linux__
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
#else
    (void)path;
    return 0;
#endif
}

// sqlite3_db_config and sqlite3_config take a variable number of arguments, which Swift does not call.

static inline int curfew_sqlite_db_config(sqlite3 *connection, int option, int value) {
    int now = 0;
    return sqlite3_db_config(connection, option, value, &now);
}

static inline int curfew_sqlite_omit_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// Extended codes are macros with arithmetic in them.
static inline int curfew_sqlite_short_read(void) {
    return SQLITE_IOERR_SHORT_READ;
}

// A macro in sqlite3.h: a cast of -1 to a function pointer, which Swift does not import.
static inline sqlite3_destructor_type curfew_sqlite_transient(void) {
    return SQLITE_TRANSIENT;
}

// The header of the WAL index stands twice at the start of the memory that all processes share, 48 bytes each time; a
// commit writes the second copy, a barrier, then the first, before it returns (https://sqlite.org/walformat.html §2.1).

/// One copy of the header. It is another after every commit, recovery and restart of the log.
typedef struct {
    uint64_t words[6];
} curfew_stamp;

/// The start of the WAL index, as the connection has it mapped; NULL where there is none. It stays there until the
/// connection is closed. It is not opened a second time: closing that descriptor would drop SQLite's locks.
static inline const void *curfew_wal_index(sqlite3 *connection) {
    sqlite3_file *file = 0;
    volatile void *start = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file) return 0;
    if (!file->pMethods || file->pMethods->iVersion < 2 || !file->pMethods->xShmMap) return 0;
    if (file->pMethods->xShmMap(file, 0, 32768, 0, &start) != SQLITE_OK) return 0;
    return (const void *)start;
}

/// How many frames of the log have not been copied back into the file yet (§2.1: mxFrame; §2.2: nBackfill).
static inline uint32_t curfew_wal_uncopied(const void *index) {
    const uint32_t *words = (const uint32_t *)index;
    uint32_t frames = __atomic_load_n(&words[4], __ATOMIC_ACQUIRE), copied = __atomic_load_n(&words[24], __ATOMIC_ACQUIRE);
    // A log that is just being begun anew has no frames before it says that none are copied.
    return frames > copied ? frames - copied : 0;
}

/// Has the disk keep what was written to the database file, by the descriptor that the connection has open.
static inline int curfew_sync_file(sqlite3 *connection) {
    sqlite3_file *file = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return SQLITE_ERROR;
    return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}

// What is copied back stays in the system's memory until the file is synchronised, and then megabytes go to the disk at
// once, behind which every commit waits. So whoever copies has the disk keep it in between, and leaves the disk to
// others for twice as long afterwards.

/// The methods of a file, with ours for writing and closing. It stands where SQLite finds the file's methods.
typedef struct {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *original;
    const uint32_t *haste;
    int step, written;
} curfew_pace;

static inline void curfew_pace_hasten(uint32_t *haste) {
    __atomic_store_n(haste, 1, __ATOMIC_RELAXED);
}

static inline int64_t curfew_pace_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static inline int curfew_pace_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    curfew_pace *pace = (curfew_pace *)file->pMethods;
    int code = pace->original->xWrite(file, bytes, count, at);
    if (code != SQLITE_OK || pace->step == 0 || (pace->written += count) < pace->step) return code;
    pace->written = 0;
    if (__atomic_load_n(pace->haste, __ATOMIC_RELAXED)) return code;
    int64_t start = curfew_pace_now();
    code = pace->original->xSync(file, SQLITE_SYNC_NORMAL);
    int64_t nanoseconds = 2 * (curfew_pace_now() - start);
    // Whoever is in haste does not wait for a disk that hung.
    struct timespec pause = {0, nanoseconds < 50 * 1000000 ? nanoseconds : 50 * 1000000};
    nanosleep(&pause, 0);
    return code;
}

static inline int curfew_pace_close(sqlite3_file *file) {
    curfew_pace *pace = (curfew_pace *)file->pMethods;
    const sqlite3_io_methods *original = pace->original;
    file->pMethods = original;
    free(pace);
    return original->xClose(file);
}

/// Lets the pace be set at which the database file of a connection is written; NULL when that cannot be done. Once for a
/// connection, with which it goes.
///
/// - Parameter haste: where another number than 0 says that somebody waits, and the pace is given up. It lives as long as
///   the connection.
static inline curfew_pace *curfew_pace_begin(sqlite3 *connection, const uint32_t *haste) {
    sqlite3_file *file = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return 0;
    curfew_pace *pace = (curfew_pace *)calloc(1, sizeof *pace);
    if (!pace) return 0;
    pace->original = file->pMethods;
    pace->haste = haste;
    pace->methods = *file->pMethods;
    // What a later library has besides is not in the copy.
    if (pace->methods.iVersion > 3) pace->methods.iVersion = 3;
    pace->methods.xWrite = curfew_pace_write;
    pace->methods.xClose = curfew_pace_close;
    file->pMethods = &pace->methods;
    return pace;
}

/// - Parameter step: after how many bytes the disk has to keep them; 0: as fast as it goes.
static inline void curfew_pace_set(curfew_pace *pace, int step) {
    pace->step = step;
    pace->written = 0;
}

/// Whether nothing has been committed since a stamp was taken.
static inline int curfew_stamp_is_current(const void *index, const curfew_stamp *stamp) {
    const uint64_t *words = (const uint64_t *)index;
    uint64_t difference = 0;
    for (int at = 0; at < 6; at++) difference |= __atomic_load_n(&words[at], __ATOMIC_RELAXED) ^ stamp->words[at];
    // What is read after this is no older than the stamp.
    __atomic_thread_fence(__ATOMIC_ACQUIRE);
    return difference == 0;
}

/// Takes the stamp of now; 0 while somebody is writing it, or has died over it.
static inline int curfew_stamp_take(const void *index, curfew_stamp *stamp) {
    const uint64_t *words = (const uint64_t *)index;
    curfew_stamp other;
    for (int attempt = 0; attempt < 100; attempt++) {
        for (int at = 0; at < 6; at++) stamp->words[at] = __atomic_load_n(&words[at], __ATOMIC_ACQUIRE);
        for (int at = 0; at < 6; at++) other.words[at] = __atomic_load_n(&words[6 + at], __ATOMIC_ACQUIRE);
        if (memcmp(stamp, &other, sizeof other) == 0) return 1;
    }
    return 0;
}

#endif
