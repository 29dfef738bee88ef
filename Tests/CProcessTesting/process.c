#define _GNU_SOURCE
#include "include/CProcessTesting.h"

#include <fcntl.h>
#include <unistd.h>

int curfew_test_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int curfew_test_add_folder(posix_spawn_file_actions_t *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}
