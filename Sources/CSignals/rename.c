#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "CSignals.h"

#include <errno.h>
#include <stdio.h>

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

int curfew_rename_to_new(const char *from, const char *to) {
#if defined(__linux__)
    // The call itself: older C libraries have no function for it.
    const unsigned int no_replace = 1;
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace);
#elif defined(__APPLE__)
    return renamex_np(from, to, RENAME_EXCL);
#else
    errno = ENOSYS;
    return -1;
#endif
}
