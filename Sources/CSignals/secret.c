// Asking for a secret at a terminal, as readpassphrase(3) does it: whatever ends or stops the program, the echo comes
// back first.

#include "CSignals.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
enum { count = sizeof numbers / sizeof *numbers };

static struct sigaction before[count];
static struct termios modes, silent;
static volatile sig_atomic_t asking = -1;
static char prompt[64];

static void say(const char *text) {
    ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
    (void)ignored;
}

static void interrupted(int number) {
    int saved = errno;
    if (asking >= 0) tcsetattr(asking, TCSANOW, &modes);
    say("\n");
    struct sigaction action, ours;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, &ours);
    sigset_t this, blocked;
    sigemptyset(&this);
    sigaddset(&this, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &this, &blocked);
    // Only a stop comes back here, when the program goes on.
    pthread_sigmask(SIG_SETMASK, &blocked, NULL);
    sigaction(number, &ours, NULL);
    if (asking >= 0) {
        tcsetattr(asking, TCSANOW, &silent);
        say(prompt);
    }
    errno = saved;
}

int curfew_begin_secret(int descriptor, const char *text) {
    if (tcgetattr(descriptor, &modes) != 0) return 0;
    silent = modes;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    strncpy(prompt, text, sizeof prompt - 1);
    asking = descriptor;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = interrupted;
    action.sa_flags = SA_RESTART;
    for (int i = 0; i < count; i++) {
        sigaction(numbers[i], NULL, &before[i]);
        // What the caller ignores, as nohup(1) does, stays ignored.
        if (before[i].sa_handler != SIG_IGN) sigaction(numbers[i], &action, NULL);
    }
    tcsetattr(descriptor, TCSAFLUSH, &silent);
    say(prompt);
    return 1;
}

void curfew_end_secret(void) {
    if (asking < 0) return;
    tcsetattr(asking, TCSAFLUSH, &modes);
    asking = -1;
    for (int i = 0; i < count; i++) sigaction(numbers[i], &before[i], NULL);
    say("\n");
}
