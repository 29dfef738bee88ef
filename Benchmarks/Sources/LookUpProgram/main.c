// LookUpProgram STORE ID: opens a store, reads one login by its public id, ends.
#include <sqlite3.h>
#include <stdio.h>

int main(int count, char **arguments) {
    sqlite3 *connection;
    sqlite3_stmt *statement;
    if (count < 3 || sqlite3_open_v2(arguments[1], &connection, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return 1;
    const char *sql =
        "SELECT s.public_id, u.name, c.name, a.text, s.created, s.last_seen, s.idle_deadline, s.absolute_deadline,"
        " s.generation FROM sessions s JOIN users u ON u.id = s.user_id JOIN clients c ON c.id = s.client_id"
        " LEFT JOIN agents a ON a.id = s.agent_id WHERE s.public_id = ?1";
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, NULL) != SQLITE_OK) return 2;
    sqlite3_bind_text(statement, 1, arguments[2], -1, SQLITE_STATIC);
    if (sqlite3_step(statement) != SQLITE_ROW) return 3;
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
        const unsigned char *text = sqlite3_column_text(statement, column);
        if (text) printf("%s\n", (const char *)text);
    }
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return 0;
}
