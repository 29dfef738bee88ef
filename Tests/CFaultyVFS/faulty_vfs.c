#define _GNU_SOURCE
#include "CFaultyVFS.h"
#include "disk.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: Which call meets which fault

typedef enum {
    call_open, call_delete, call_access, call_read, call_write, call_sync, call_truncate, call_size, call_lock,
    call_unlock, call_check_lock, call_shm_map, call_shm_lock, call_shm_unlock, call_shm_barrier, call_folder_sync,
    call_disk, call_any, call_count
} call_name;

static const char *const call_names[call_count] = {
    "open", "delete", "access", "read", "write", "sync", "truncate", "size", "lock", "unlock", "check-lock", "shm-map",
    "shm-lock", "shm-unlock", "shm-barrier", "folder-sync", "disk", "any",
};

typedef enum {
    fault_none, fault_error, fault_full, fault_busy, fault_short, fault_torn, fault_kill_before, fault_kill_after,
    fault_power_before, fault_power_after, fault_count
} fault_name;

static const char *const fault_names[fault_count] = {
    "none", "error", "full", "busy", "short", "torn", "kill-before", "kill-after", "power-before", "power-after",
};

static struct {
    call_name call;
    fault_name fault;
    /// How many calls are yet to pass.
    unsigned long left;
    int lasts, was_reached;
    uint64_t seed;
} plan;
static unsigned long calls[call_count];
static pthread_mutex_t plan_lock = PTHREAD_MUTEX_INITIALIZER;

static int find_name(const char *name, const char *const *names, int count) {
    for (int at = 0; at < count; at++) {
        if (strcmp(name, names[at]) == 0) return at;
    }
    return -1;
}

int curfew_faults_arm(const char *call, const char *fault, unsigned long number, int lasts, uint64_t seed) {
    int call_at = find_name(call, call_names, call_count), fault_at = find_name(fault, fault_names, fault_count);
    if (call_at < 0 || fault_at <= 0 || number == 0) return 0;
    pthread_mutex_lock(&plan_lock);
    plan.call = call_at;
    plan.fault = fault_at;
    plan.left = number;
    plan.lasts = lasts;
    plan.was_reached = 0;
    plan.seed = seed;
    pthread_mutex_unlock(&plan_lock);
    return 1;
}

int curfew_faults_disarm(void) {
    pthread_mutex_lock(&plan_lock);
    plan.fault = fault_none;
    int was_reached = plan.was_reached;
    pthread_mutex_unlock(&plan_lock);
    return was_reached;
}

static void end_process(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

void curfew_faults_lose_power(uint64_t seed) {
    disk_lose_power(seed);
    end_process();
}

static int is_meant(call_name call, call_name name) {
    if (name == call_any || name == call) return 1;
    if (name != call_disk) return 0;
    return call == call_open || call == call_delete || call == call_write || call == call_sync ||
           call == call_truncate || call == call_folder_sync;
}

unsigned long curfew_faults_calls(const char *call) {
    int name = find_name(call, call_names, call_count);
    unsigned long sum = 0;
    pthread_mutex_lock(&plan_lock);
    for (int one = 0; one < call_disk; one++) {
        if (name >= 0 && is_meant(one, name)) sum += calls[one];
    }
    pthread_mutex_unlock(&plan_lock);
    return sum;
}

/// The fault that this call meets. The process does not outlive it when that comes before the call.
static fault_name begin(call_name call) {
    fault_name fault = fault_none;
    pthread_mutex_lock(&plan_lock);
    calls[call]++;
    if (plan.fault != fault_none && is_meant(call, plan.call)) {
        if (plan.left > 0) plan.left--;
        if (plan.left == 0 && (plan.lasts || !plan.was_reached)) {
            plan.was_reached = 1;
            fault = plan.fault;
        }
    }
    pthread_mutex_unlock(&plan_lock);
    if (fault == fault_kill_before) end_process();
    if (fault == fault_power_before) curfew_faults_lose_power(plan.seed);
    return fault;
}

static void end(fault_name fault) {
    if (fault == fault_kill_after || fault == fault_torn) end_process();
    if (fault == fault_power_after) curfew_faults_lose_power(plan.seed);
}

/// What the call answers instead of being made; SQLITE_OK when it is made.
static int failure(fault_name fault, int error) {
    switch (fault) {
    case fault_error: return error;
    case fault_full: return SQLITE_FULL;
    case fault_busy: return SQLITE_BUSY;
    default: return SQLITE_OK;
    }
}

// MARK: Files

typedef struct {
    sqlite3_file base;
    /// What a loss of power would leave of it; NULL for a temporary file.
    disk_file *disk;
    /// The first sync of a new journal or log makes the names in its folder durable, too (unixOpen, unixSync).
    int syncs_folder;
    // SQLite's own file follows.
} faulty_file;

static sqlite3_file *real_of(sqlite3_file *file) { return (sqlite3_file *)((faulty_file *)file + 1); }

static int file_close(sqlite3_file *file) { return real_of(file)->pMethods->xClose(real_of(file)); }

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
    fault_name fault = begin(call_read);
    int code = failure(fault, SQLITE_IOERR_READ);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xRead(real_of(file), bytes, length, offset);
    end(fault);
    return code;
}

static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
    sqlite3_file *real = real_of(file);
    disk_file *disk = ((faulty_file *)file)->disk;
    fault_name fault = begin(call_write);
    int code = failure(fault, SQLITE_IOERR_WRITE);
    if (code != SQLITE_OK) return code;
    int is_half = fault == fault_short || fault == fault_torn;
    int written = is_half ? length / 2 : length;
    if (disk) disk_replaces(disk, real, offset, written);
    code = real->pMethods->xWrite(real, bytes, written, offset);
    end(fault);
    return is_half ? SQLITE_IOERR_WRITE : code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    sqlite3_file *real = real_of(file);
    disk_file *disk = ((faulty_file *)file)->disk;
    fault_name fault = begin(call_truncate);
    int code = failure(fault, SQLITE_IOERR_TRUNCATE);
    if (code != SQLITE_OK) return code;
    sqlite3_int64 before = 0;
    real->pMethods->xFileSize(real, &before);
    if (disk && before > size) disk_replaces(disk, real, size, before - size);
    code = real->pMethods->xTruncate(real, size);
    end(fault);
    return code;
}

static int file_sync(sqlite3_file *file, int flags) {
    faulty_file *faulty = (faulty_file *)file;
    fault_name fault = begin(call_sync);
    int code = failure(fault, SQLITE_IOERR_FSYNC);
    if (code != SQLITE_OK) return code;
    code = real_of(file)->pMethods->xSync(real_of(file), flags);
    if (code == SQLITE_OK && faulty->disk) disk_synced(faulty->disk, real_of(file));
    if (code == SQLITE_OK && faulty->syncs_folder) {
        disk_folder_synced();
        faulty->syncs_folder = 0;
    }
    end(fault);
    return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    fault_name fault = begin(call_size);
    int code = failure(fault, SQLITE_IOERR_FSTAT);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xFileSize(real_of(file), size);
    end(fault);
    return code;
}

static int file_lock(sqlite3_file *file, int level) {
    fault_name fault = begin(call_lock);
    int code = failure(fault, SQLITE_IOERR_LOCK);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xLock(real_of(file), level);
    end(fault);
    return code;
}

static int file_unlock(sqlite3_file *file, int level) {
    fault_name fault = begin(call_unlock);
    int code = real_of(file)->pMethods->xUnlock(real_of(file), level);
    end(fault);
    return fault == fault_error ? SQLITE_IOERR_UNLOCK : code;
}

static int file_check_reserved_lock(sqlite3_file *file, int *is_held) {
    fault_name fault = begin(call_check_lock);
    int code = failure(fault, SQLITE_IOERR_CHECKRESERVEDLOCK);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xCheckReservedLock(real_of(file), is_held);
    end(fault);
    return code;
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
    return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

static int file_sector_size(sqlite3_file *file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }

static int file_device_characteristics(sqlite3_file *file) {
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int file_shm_map(sqlite3_file *file, int region, int size, int extends, void volatile **start) {
    fault_name fault = begin(call_shm_map);
    int code = failure(fault, SQLITE_IOERR_SHMMAP);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xShmMap(real_of(file), region, size, extends, start);
    end(fault);
    return code;
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    int unlocks = flags & SQLITE_SHM_UNLOCK;
    fault_name fault = begin(unlocks ? call_shm_unlock : call_shm_lock);
    int code = unlocks ? SQLITE_OK : failure(fault, SQLITE_IOERR_SHMLOCK);
    if (code == SQLITE_OK) code = real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
    end(fault);
    return code == SQLITE_OK && unlocks && fault == fault_error ? SQLITE_IOERR_SHMLOCK : code;
}

static void file_shm_barrier(sqlite3_file *file) {
    fault_name fault = begin(call_shm_barrier);
    real_of(file)->pMethods->xShmBarrier(real_of(file));
    end(fault);
}

static int file_shm_unmap(sqlite3_file *file, int deletes) {
    return real_of(file)->pMethods->xShmUnmap(real_of(file), deletes);
}

// Version 2: without xFetch nothing is read through a map of the file, so that every read passes here.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_device_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

// MARK: The file system

/// Stands before the C library's, through which the folder of a new store is made durable.
int fsync(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISDIR(status.st_mode)) return (int)syscall(SYS_fsync, descriptor);
    fault_name fault = begin(call_folder_sync);
    if (fault == fault_error) {
        errno = EIO;
        return -1;
    }
    int code = (int)syscall(SYS_fsync, descriptor);
    if (code == 0) disk_folder_synced();
    end(fault);
    return code;
}

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *opened_flags) {
    (void)vfs;
    faulty_file *faulty = (faulty_file *)file;
    memset(faulty, 0, sizeof *faulty);
    fault_name fault = begin(call_open);
    int code = failure(fault, SQLITE_CANTOPEN);
    if (code != SQLITE_OK) return code;
    int is_new = path && access(path, F_OK) != 0;
    code = real_vfs->xOpen(real_vfs, path, real_of(file), flags, opened_flags);
    if (code == SQLITE_OK) {
        faulty->base.pMethods = &methods;
        if (path && flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) {
            faulty->disk = disk_opened(path, real_of(file), is_new);
            faulty->syncs_folder = is_new && flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
        }
    }
    end(fault);
    return code;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
    (void)vfs;
    fault_name fault = begin(call_delete);
    int code = failure(fault, SQLITE_IOERR_DELETE);
    if (code != SQLITE_OK) return code;
    disk_deletes(path);
    code = real_vfs->xDelete(real_vfs, path, syncs_folder);
    if (code == SQLITE_OK && syncs_folder) disk_folder_synced();
    end(fault);
    return code;
}

static int vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *result) {
    (void)vfs;
    fault_name fault = begin(call_access);
    int code = failure(fault, SQLITE_IOERR_ACCESS);
    if (code == SQLITE_OK) code = real_vfs->xAccess(real_vfs, path, flags, result);
    end(fault);
    return code;
}

int curfew_faults_register(void) {
    real_vfs = sqlite3_vfs_find(NULL);
    if (!real_vfs) return SQLITE_ERROR;
    // What is not about files (time, randomness, sleep) stays the default's.
    faulty_vfs = *real_vfs;
    faulty_vfs.pNext = NULL;
    faulty_vfs.zName = "curfew-faults";
    faulty_vfs.szOsFile = (int)sizeof(faulty_file) + real_vfs->szOsFile;
    faulty_vfs.xOpen = vfs_open;
    faulty_vfs.xDelete = vfs_delete;
    faulty_vfs.xAccess = vfs_access;
    return sqlite3_vfs_register(&faulty_vfs, 1);
}
