#ifndef CURFEW_FAULTY_DISK_H
#define CURFEW_FAULTY_DISK_H

#include <sqlite3.h>
#include <stdint.h>

// What a disk would hold if the power failed now: for each file the sectors as they were when it was last synced, and
// for the folder the names that have come and gone since it was.
//
// A file is known by its path, because a sync through one descriptor covers what was written through the others.

typedef struct disk_file disk_file;

/// The file at a path, from its first opening on. `is_new`: this opening made it.
disk_file *disk_opened(const char *path, sqlite3_file *file, int is_new);

/// Remembers what a write or a truncation is about to replace.
void disk_replaces(disk_file *of, sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 length);

/// What was written to the file is durable.
void disk_synced(disk_file *of, sqlite3_file *file);

/// Remembers a file that is about to be deleted.
void disk_deletes(const char *path);

/// The names in the folder are durable.
void disk_folder_synced(void);

/// Leaves on the disk what a loss of power might leave. Nothing may use the files any more.
void disk_lose_power(uint64_t seed);

#endif
