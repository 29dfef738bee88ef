#ifndef CPROCESSTESTING_H
#define CPROCESSTESTING_H

#include <spawn.h>

// What glibc declares for GNU sources only, which a module for Swift is not.

/// A pipe whose ends no other program inherits; -1, with `errno`, when there is none.
int curfew_test_pipe(int ends[2]);

/// Has a program begin in another working folder.
int curfew_test_add_folder(posix_spawn_file_actions_t *actions, const char *folder);

#endif
