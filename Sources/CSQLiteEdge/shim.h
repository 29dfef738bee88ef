#ifndef CURFEW_SQLITE_EDGE_H
#define CURFEW_SQLITE_EDGE_H

#include <sqlite3.h>

// sqlite3_db_config and sqlite3_config take a variable number of arguments, which Swift does not call.

static inline int curfew_sqlite_db_config(sqlite3 *connection, int option, int value) {
    int now = 0;
    return sqlite3_db_config(connection, option, value, &now);
}

static inline int curfew_sqlite_omit_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// A macro in sqlite3.h: a cast of -1 to a function pointer, which Swift does not import.
static inline sqlite3_destructor_type curfew_sqlite_transient(void) {
    return SQLITE_TRANSIENT;
}

#endif
