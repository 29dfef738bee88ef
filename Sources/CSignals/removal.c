// What nobody wants to keep goes with whoever is interrupted, too.

#include "CSignals.h"
#include "ending.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
enum { count = sizeof numbers / sizeof *numbers, most = 16 };

static char *files[most];
static char *folder;
static volatile sig_atomic_t file_count = 0;
static pid_t owner;
static volatile sig_atomic_t is_ending = 0;

static void remove_and_end(int number) {
    is_ending = 1;
    // A child that was forked has the handler, and nothing to remove. Other threads go on, and may make a file anew.
    for (int attempt = 0; getpid() == owner && folder && attempt < 100; attempt++) {
        for (int i = 0; i < file_count; i++) unlink(files[i]);
        if (rmdir(folder) == 0 || errno != ENOTEMPTY) break;
        poll(NULL, 0, 10);
    }
    curfew_end_by(number);
}

void curfew_remove_when_ended(const char *path, const char *const names[], size_t name_count) {
    curfew_keep_when_ended();
    owner = getpid();
    folder = strdup(path);
    for (size_t i = 0; i < name_count && i < most; i++) {
        size_t length = strlen(path) + strlen(names[i]) + 2;
        files[i] = malloc(length);
        strcpy(files[i], path);
        strcat(files[i], "/");
        strcat(files[i], names[i]);
        file_count = (sig_atomic_t)i + 1;
    }
    struct sigaction action, before;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = remove_and_end;
    for (int i = 0; i < count; i++) {
        sigaction(numbers[i], NULL, &before);
        // What the caller ignores, as nohup(1) does, stays ignored.
        if (before.sa_handler != SIG_IGN) sigaction(numbers[i], &action, NULL);
    }
}

void curfew_keep_when_ended(void) {
    // The names stay where they are: a signal may be reading them on another thread.
    file_count = 0;
    folder = NULL;
}

void curfew_wait_if_ending(void) {
    while (is_ending) pause();
}
