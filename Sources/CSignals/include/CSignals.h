#ifndef CURFEW_CSIGNALS_H
#define CURFEW_CSIGNALS_H

#include <stddef.h>

/// From now on the signal's number is written to the descriptor as one byte.
void curfew_catch(int number, int descriptor);
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
/// Catches the signals as which a crash arrives: the terminal is restored, then each ends the program
/// as it would have by itself.
void curfew_catch_crashes(void);
/// No core file of this process is written, and other processes of its account cannot look into it.
void curfew_forbid_dumps(void);

#endif
