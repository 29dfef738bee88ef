#ifndef CURFEW_SQLITE_EDGE_H
#define CURFEW_SQLITE_EDGE_H

#include <sqlite3.h>

// sqlite3_db_config takes a variable number of arguments, which Swift does not call.
static inline int curfew_sqlite_db_config(sqlite3 *connection, int option, int value) {
    int now = 0;
    return sqlite3_db_config(connection, option, value, &now);
}

#endif
