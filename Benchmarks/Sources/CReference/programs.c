#define _GNU_SOURCE
#include "CReference.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

int64_t curfew_run(const char *path, char *const arguments[]) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int descriptor = 0; descriptor <= 2; descriptor++)
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    pid_t pid;
    int status = -1;
    int64_t start = curfew_nanoseconds();
    int failure = posix_spawn(&pid, path, &actions, NULL, arguments, environ);
    if (!failure) waitpid(pid, &status, 0);
    int64_t took = curfew_nanoseconds() - start;
    posix_spawn_file_actions_destroy(&actions);
    return failure || status != 0 ? -1 : took;
}

int curfew_start_on_terminal(
    const char *path, char *const arguments[], int columns, int rows, pid_t *pid) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    int terminal;
    *pid = forkpty(&terminal, NULL, NULL, &size);
    if (*pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        execv(path, arguments);
        _exit(127);
    }
    return *pid < 0 ? -1 : terminal;
}

void curfew_write_lines(void) { setvbuf(stdout, NULL, _IOLBF, 0); }

double curfew_processor_time(int process) {
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0) return -1;
    return used.tv_sec * 1e3 + used.tv_nsec / 1e6;
}

int64_t curfew_drain_terminal(int terminal, int quiet, int longest, int64_t *first, int64_t *last) {
    char bytes[65536];
    int64_t count = 0, end = curfew_nanoseconds() + (int64_t)longest * 1000000;
    *first = *last = 0;
    while (1) {
        int64_t left = (end - curfew_nanoseconds()) / 1000000;
        struct pollfd event = {.fd = terminal, .events = POLLIN};
        int wait = count && quiet < left ? quiet : (int)left;
        if (left <= 0 || poll(&event, 1, wait) <= 0) return count;
        ssize_t got = read(terminal, bytes, sizeof bytes);
        if (got <= 0) return count;
        int64_t now = curfew_nanoseconds();
        // A few bytes after a long pause are the clock of a console, which goes on while a picture stands.
        if (!count || got >= 64 || now - *last < 300 * 1000000) *last = now;
        if (!count) *first = now;
        count += got;
    }
}
