#ifndef CURFEW_FAULTY_VFS_H
#define CURFEW_FAULTY_VFS_H

#include <stdint.h>

// Faults of the disk beneath SQLite, for a process of their own: an sqlite3_vfs over the default one, which lets every
// call through but the one that was chosen (https://sqlite.org/vfs.html).
//
// Calls, by name:
//   open delete access read write sync truncate size lock unlock check-lock shm-map shm-lock shm-unlock shm-barrier
//   folder-sync (of the store itself, not of SQLite),
//   `disk` for all that change what a disk holds, `any` for all.
// Faults, by name:
//   error          the call is not made and fails with its own SQLITE_IOERR_*; an unlocking is made all the same
//   full, busy     it is not made and fails with SQLITE_FULL or SQLITE_BUSY
//   short          half of the bytes are written, then SQLITE_IOERR_WRITE
//   torn           half of the bytes are written, then the process is killed
//   kill-before    the process is killed, before or after the call
//   kill-after
//   power-before   the power is lost, before or after the call
//   power-after

/// Makes the wrapper the default, for every connection opened from now on. 0 when it could.
int curfew_faults_register(void);

/// From now on the `number`th call of a name meets a fault, and when it `lasts` all those after it.
/// `seed` says what is left on the disk after a loss of power. 0 when there is no such call or fault.
int curfew_faults_arm(const char *call, const char *fault, unsigned long number, int lasts, uint64_t seed);

/// How many calls of a name there have been.
unsigned long curfew_faults_calls(const char *call);

/// No more faults. Whether there was one.
int curfew_faults_disarm(void);

/// Takes back what no sync has made durable, each sector by chance, and kills the process: a loss of power, now.
void curfew_faults_lose_power(uint64_t seed);

// A real disk for this process alone, for which it takes root.

/// Puts an empty disk of so many KiB in place of a folder, seen by nobody else and gone with the process. 0 when it could.
int curfew_disk_mount(const char *folder, unsigned kibibytes);

/// Gives that disk another size, and forbids to write to it or not. 0 when it could.
int curfew_disk_remount(const char *folder, unsigned kibibytes, int is_read_only);

#endif
