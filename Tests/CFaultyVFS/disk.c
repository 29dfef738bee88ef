#include "disk.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { sector_size = 512 };

typedef struct sector {
    sqlite3_int64 number;
    unsigned char before[sector_size];
    struct sector *earlier;
} sector;

struct disk_file {
    char *path;
    sqlite3_int64 durable_size;
    sector *newest;
    /// Its name may be gone after a loss of power.
    int is_name_new;
    /// What was in it when it was deleted: its name may be back. NULL when it is there.
    unsigned char *deleted;
    sqlite3_int64 deleted_size;
    struct disk_file *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static disk_file *files;

static disk_file *find(const char *path) {
    for (disk_file *file = files; file; file = file->next) {
        if (strcmp(file->path, path) == 0) return file;
    }
    disk_file *file = calloc(1, sizeof *file);
    file->path = strdup(path);
    file->next = files;
    files = file;
    file->durable_size = -1;
    return file;
}

static void forget_sectors(disk_file *of) {
    while (of->newest) {
        sector *earlier = of->newest->earlier;
        free(of->newest);
        of->newest = earlier;
    }
}

static sqlite3_int64 size_of(sqlite3_file *file) {
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    return size;
}

disk_file *disk_opened(const char *path, sqlite3_file *file, int is_new) {
    pthread_mutex_lock(&lock);
    disk_file *of = find(path);
    if (of->durable_size < 0) of->durable_size = size_of(file);
    if (is_new) of->is_name_new = 1;
    pthread_mutex_unlock(&lock);
    return of;
}

void disk_replaces(disk_file *of, sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 length) {
    pthread_mutex_lock(&lock);
    for (sqlite3_int64 number = offset / sector_size; number * sector_size < offset + length; number++) {
        sector *one = calloc(1, sizeof *one);
        one->number = number;
        // Beyond the end of the file the bytes stay zero.
        file->pMethods->xRead(file, one->before, sector_size, number * sector_size);
        one->earlier = of->newest;
        of->newest = one;
    }
    pthread_mutex_unlock(&lock);
}

void disk_synced(disk_file *of, sqlite3_file *file) {
    pthread_mutex_lock(&lock);
    forget_sectors(of);
    of->durable_size = size_of(file);
    pthread_mutex_unlock(&lock);
}

void disk_deletes(const char *path) {
    pthread_mutex_lock(&lock);
    struct stat status;
    // Nobody holds a lock on a journal or a log, so closing another descriptor of it drops none.
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0 && fstat(descriptor, &status) == 0) {
        disk_file *of = find(path);
        free(of->deleted);
        of->deleted = malloc(status.st_size + 1);
        of->deleted_size = pread(descriptor, of->deleted, status.st_size, 0);
        forget_sectors(of);
        of->durable_size = -1;
    }
    if (descriptor >= 0) close(descriptor);
    pthread_mutex_unlock(&lock);
}

void disk_folder_synced(void) {
    pthread_mutex_lock(&lock);
    for (disk_file *file = files; file; file = file->next) {
        file->is_name_new = 0;
        free(file->deleted);
        file->deleted = NULL;
    }
    pthread_mutex_unlock(&lock);
}

// MARK: The loss

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators": small, and the same everywhere.
static uint64_t draw(uint64_t *state) {
    uint64_t mixed = *state += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    return mixed ^ mixed >> 31;
}

/// Every fourth seed undoes all that can be undone, every fourth nothing: the two ends of what chance may leave.
static int is_undone(uint64_t seed, uint64_t *state) {
    switch (seed % 4) {
    case 0: return 1;
    case 1: return 0;
    default: return draw(state) & 1;
    }
}

static void lose_file(disk_file *of, uint64_t seed, uint64_t *state) {
    if (of->deleted && access(of->path, F_OK) != 0 && is_undone(seed, state)) {
        int descriptor = open(of->path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (write(descriptor, of->deleted, of->deleted_size) < 0) abort();
        close(descriptor);
        return;
    }
    if (of->is_name_new && is_undone(seed, state)) {
        unlink(of->path);
        return;
    }
    struct stat status;
    int descriptor = open(of->path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || of->durable_size < 0) return;
    sqlite3_int64 size = is_undone(seed, state) ? of->durable_size : status.st_size;
    sqlite3_int64 greatest = 0;
    for (sector *one = of->newest; one; one = one->earlier) {
        if (one->number > greatest) greatest = one->number;
    }
    // A sector goes back, version by version, until chance keeps one.
    char *is_settled = calloc(greatest + 1, 1);
    for (sector *one = of->newest; one; one = one->earlier) {
        if (is_settled[one->number]) continue;
        if (!is_undone(seed, state)) {
            is_settled[one->number] = 1;
        } else if (pwrite(descriptor, one->before, sector_size, one->number * sector_size) < 0) {
            abort();
        }
    }
    if (ftruncate(descriptor, size) != 0) abort();
    close(descriptor);
}

/// Nobody ever syncs the WAL index: after a restart it is whatever the kernel happened to have written back.
static void lose_index(disk_file *of, uint64_t *state) {
    size_t length = strlen(of->path);
    char path[length + 5];
    memcpy(path, of->path, length);
    memcpy(path + length, "-shm", 5);
    if (access(path, F_OK) != 0) return;
    uint64_t chance = draw(state) % 3;
    if (chance == 0) {
        unlink(path);
        return;
    }
    int descriptor = open(path, O_RDWR | O_CLOEXEC | (chance == 1 ? O_TRUNC : 0));
    for (int at = 0; chance == 2 && at < 4096; at++) {
        uint64_t scrap = draw(state);
        if (pwrite(descriptor, &scrap, sizeof scrap, at * sizeof scrap) < 0) abort();
    }
    close(descriptor);
}

void disk_lose_power(uint64_t seed) {
    // It is not given back: the process ends.
    pthread_mutex_lock(&lock);
    uint64_t state = seed;
    for (disk_file *file = files; file; file = file->next) {
        lose_file(file, seed, &state);
        lose_index(file, &state);
    }
}
