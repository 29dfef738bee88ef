#ifndef CURFEW_REFERENCE_H
#define CURFEW_REFERENCE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What C does with SQLite alone, beyond what `CYardstick` knows: it knows the tables of a store and nothing of their
// rules, so it is for throw-away stores.

/// Which SQLite this is.
const char *curfew_reference_version(void);

/// A connection that is set up as a store's own are.
typedef struct curfew_reference curfew_reference;

/// Opens a file; NULL when it cannot. It has a page cache of so many KiB.
curfew_reference *curfew_reference_open(const char *path, int cache_kibibytes);
void curfew_reference_close(curfew_reference *reference);

/// A prepared statement, with which the same question is asked many times.
typedef struct curfew_question curfew_question;

/// Prepares a question; NULL when it is no SQL.
curfew_question *curfew_question_prepare(curfew_reference *reference, const char *sql);
void curfew_question_free(curfew_question *question);

/// Gives a parameter, from 1, a value that holds until it gets another.
void curfew_question_bind_number(curfew_question *question, int parameter, int64_t value);
void curfew_question_bind_text(curfew_question *question, int parameter, const char *value);
void curfew_question_bind_bytes(curfew_question *question, int parameter, const uint8_t *value, int count);

/// Steps through all rows in a read transaction, and reads every column: how many rows, or -1.
int64_t curfew_question_ask(curfew_question *question);

/// What a commit is made of.
typedef enum { curfew_login, curfew_refresh, curfew_touch } curfew_write;

/// Writes so many, each with its event, but for touches, which have none, in one durable commit: how many were written.
///
/// - hashes: 32 bytes each. Of a login the hash of its token; of a refresh and a touch, of the token that there is.
/// - successors: 32 bytes each, for refreshes.
/// - ids: 16 characters each, for logins.
int curfew_reference_commit(
    curfew_reference *reference, curfew_write write, int count, const uint8_t *hashes, const uint8_t *successors,
    const char *ids, int64_t now);

/// Another writer, on a thread of its own: one small durable commit after the other, with a pause between them.
typedef struct curfew_bystander curfew_bystander;

curfew_bystander *curfew_bystander_start(const char *path, unsigned pause_microseconds);
/// Ends it: how many nanoseconds its longest commit took, waiting included; how many there were.
int64_t curfew_bystander_end(curfew_bystander *bystander, int64_t *commits);

/// Commits so often a second, a login each, until the process is killed or the standard input ends.
void curfew_reference_commit_steadily(const char *path, unsigned per_second, uint64_t seed);

// Other programs.

/// Runs a program without input, output or arguments beyond these to its end: nanoseconds, or -1 when it failed.
int64_t curfew_run(const char *path, char *const arguments[]);

/// Starts a program on a terminal of its own: its descriptor, or -1. `pid` becomes the process.
int curfew_start_on_terminal(
    const char *path, char *const arguments[], int columns, int rows, pid_t *pid);

/// How much time of a processor a process has used, in milliseconds, with threads that have ended; -1: it is not there.
double curfew_processor_time(int process);

/// Reads what has been written until nothing has come for so many milliseconds, or for `longest` of them: how many bytes.
/// `first` and `last` become the monotonic nanoseconds of the first and the last of them.
int64_t curfew_drain_terminal(int terminal, int quiet, int longest, int64_t *first, int64_t *last);

/// From now on this process writes each line out as soon as it is complete.
void curfew_write_lines(void);

/// Nanoseconds of the monotonic clock.
int64_t curfew_nanoseconds(void);

#endif
