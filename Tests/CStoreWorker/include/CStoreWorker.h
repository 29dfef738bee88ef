#ifndef CURFEW_STORE_WORKER_H
#define CURFEW_STORE_WORKER_H

/// From now on this thread may read, write and end; the kernel kills the process for any other call. 0 when it can.
int curfew_worker_forbid_system_calls(void);

/// Ends this thread in the one way that is left then.
void curfew_worker_end_thread(void);

/// How often this thread has asked for memory.
unsigned long curfew_worker_allocations(void);

/// Writes a line out as soon as it is complete.
void curfew_worker_buffer_lines(void);

#endif
