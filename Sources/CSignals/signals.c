// Signal handlers may only call what POSIX lists as async-signal-safe. They are written in C because nothing in Swift
// promises that: no allocation, no runtime, no lock.

#include "CSignals.h"
#include "ending.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static volatile sig_atomic_t signal_pipe = -1;

static void set(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(number, &action, NULL);
}

static void pass_on(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    if (signal_pipe >= 0) {
        ssize_t ignored = write(signal_pipe, &byte, 1);
        (void)ignored;
    }
    errno = saved;
}

void curfew_catch(int number, int descriptor) {
    signal_pipe = descriptor;
    set(number, pass_on, SA_RESTART);
}

static void pass_on_end(int number);

void curfew_catch_end(int number, int descriptor) {
    signal_pipe = descriptor;
    set(number, pass_on_end, SA_RESTART);
}

void curfew_release(int number) { set(number, SIG_DFL, 0); }

void curfew_ignore(int number) { set(number, SIG_IGN, 0); }

static char restoring[512];
static volatile sig_atomic_t restoring_count = 0;
static volatile sig_atomic_t guarded = -1;
static struct termios modes;

void curfew_remember_modes(int descriptor) { tcgetattr(descriptor, &modes); }

void curfew_remember_restoring(const char *bytes, size_t count) {
    if (count > sizeof restoring) count = sizeof restoring;
    memcpy(restoring, bytes, count);
    restoring_count = (sig_atomic_t)count;
}

void curfew_guard_terminal(int descriptor) {
    // Given back in good order: nobody has to force it any more.
    if (descriptor < 0) alarm(0);
    guarded = descriptor;
}

// Output that was stopped (Ctrl-S) or that nobody takes would hold up whoever writes, for ever. What waits to be written
// is let go, and the writing is tried without waiting: another thread may be in the middle of a write.
static void restore(void) {
    if (guarded < 0) return;
    tcflush(guarded, TCOFLUSH);
    tcflow(guarded, TCOOFF);
    tcflow(guarded, TCOON);
    int flags = fcntl(guarded, F_GETFL);
    fcntl(guarded, F_SETFL, flags | O_NONBLOCK);
    size_t written = 0;
    for (int attempt = 0; attempt < 50 && written < (size_t)restoring_count; attempt++) {
        ssize_t count = write(guarded, restoring + written, (size_t)restoring_count - written);
        if (count > 0) written += (size_t)count;
        else poll(NULL, 0, 10);
    }
    fcntl(guarded, F_SETFL, flags);
    tcsetattr(guarded, TCSANOW, &modes);
    guarded = -1;
}

// The default action, not one that a runtime may have set for backtraces: those ask questions at the terminal, and show
// memory that holds secrets.
void curfew_end_by(int number) {
    set(number, SIG_DFL, 0);
    sigset_t this;
    sigemptyset(&this);
    sigaddset(&this, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &this, NULL);
}

static void crashed(int number) {
    restore();
    curfew_end_by(number);
}

static volatile sig_atomic_t ending = 0;

// Whoever was told to end has not done so: it waits for a terminal that takes nothing.
static void impatient(int number) {
    (void)number;
    restore();
    curfew_end_by(ending);
}

static void pass_on_end(int number) {
    if (guarded >= 0) {
        ending = number;
        set(SIGALRM, impatient, 0);
        alarm(2);
    }
    pass_on(number);
}

void curfew_catch_crashes(void) {
    static const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
    // A stack of its own, because the usual one may be what overflowed. It lasts as long as the process.
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_size = 65536;
    stack.ss_sp = malloc(stack.ss_size);
    if (stack.ss_sp) sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        set(numbers[i], crashed, SA_ONSTACK);
}

void curfew_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0);
#endif
}
