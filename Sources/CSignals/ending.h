#ifndef CURFEW_ENDING_H
#define CURFEW_ENDING_H

/// Ends the program by a signal that a handler has caught, as it would have ended by itself.
void curfew_end_by(int number);

#endif
