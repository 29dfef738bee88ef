#define _GNU_SOURCE
#include "CFaultyVFS.h"

#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>

int curfew_disk_mount(const char *folder, unsigned kibibytes) {
    char options[64];
    snprintf(options, sizeof options, "size=%uk,mode=0700", kibibytes);
    // Nothing of it is to reach the namespace that this process has left.
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return -1;
    return mount("none", folder, "tmpfs", 0, options);
}

int curfew_disk_remount(const char *folder, unsigned kibibytes, int is_read_only) {
    char options[64];
    snprintf(options, sizeof options, "size=%uk", kibibytes);
    return mount("none", folder, "tmpfs", MS_REMOUNT | (is_read_only ? MS_RDONLY : 0), options);
}
