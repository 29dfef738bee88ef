#ifndef CURFEW_CSIGNALS_H
#define CURFEW_CSIGNALS_H

#include <stddef.h>

/// From now on the signal's number is written to the descriptor as one byte.
void curfew_catch(int number, int descriptor);
/// The same for a signal that ends the program: when the guarded terminal has not been given back two seconds later,
/// because its output stands still, it is restored all the same, and the signal ends the program.
void curfew_catch_end(int number, int descriptor);
/// The signal does again what the system does by itself.
void curfew_release(int number);
/// The signal does nothing.
void curfew_ignore(int number);

/// Remembers the modes of the terminal at the descriptor, before anything changes them.
void curfew_remember_modes(int descriptor);
/// The bytes that bring the terminal's screen back, for a crash to send.
void curfew_remember_restoring(const char *bytes, size_t count);
/// A crash restores the terminal at the descriptor; with -1, nothing.
void curfew_guard_terminal(int descriptor);
/// Catches the signals as which a crash arrives, and the one that asks for a core (Ctrl-\): the terminal is
/// restored, then each ends the program as it would have by itself.
void curfew_catch_crashes(void);
/// Turns off the echo of a terminal on which a secret is asked for; 0 when it is none. A signal that ends or stops the
/// program brings the echo back first; when it goes on, `prompt` is written again, to standard error.
int curfew_begin_secret(int descriptor, const char *prompt);
/// The secret has been typed: echo and signals are as before.
void curfew_end_secret(void);
/// A signal that ends the program (SIGINT, SIGTERM, SIGHUP) removes these files of a folder, and the folder if nothing else
/// is in it, before: until it is caught by something else, or ``curfew_keep_when_ended``. One folder at a time.
void curfew_remove_when_ended(const char *folder, const char *const names[], size_t name_count);
/// Waits for the end of the program while a signal removes them: what then goes wrong is nothing to exit with.
void curfew_wait_if_ending(void);
/// They are kept, or have been removed.
void curfew_keep_when_ended(void);
/// No core file of this process is written, and other processes of its account cannot look into it.
void curfew_forbid_dumps(void);

/// Gives a file another name that nothing has yet, in one step; -1 and EEXIST when something has it.
int curfew_rename_to_new(const char *from, const char *to);

/// Forgets every variable of the environment, also those that are no text. Before other threads are there.
void curfew_clear_environment(void);

#endif
