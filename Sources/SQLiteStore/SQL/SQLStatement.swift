import CSQLiteEdge
import GRDB

/// A prepared statement, bound and stepped beneath GRDB: its own rows copy every value, and its texts end at a zero
/// byte.
///
/// It is used on the connection's queue, or under the lock that guards the connection, and never leaves it.
struct SQLStatement {
    let pointer: OpaquePointer

    func bind(_ values: [SQLValue]) throws {
        guard Int(sqlite3_bind_parameter_count(pointer)) == values.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "a statement got \(values.count) values")
        }
        for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
    }

    /// Binds 32 bytes that stay where they are until the statement is reset.
    func bindStatic(_ bytes: UnsafeRawBufferPointer, at index: Int32) throws {
        try check(sqlite3_bind_blob(pointer, index, bytes.baseAddress, Int32(bytes.count), nil))
    }

    /// Goes to the next row; `false` when there is none.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw error(code)
        }
    }

    func reset() { sqlite3_reset(pointer) }

    var row: SQLRow { SQLRow(pointer: pointer) }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        let transient = curfew_sqlite_transient()
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // An empty text has no address, which SQLite would take for NULL.
                    characters.isEmpty
                        ? sqlite3_bind_text(pointer, index, "", 0, transient)
                        : sqlite3_bind_text(
                            pointer, index, characters.baseAddress, Int32(characters.count), transient)
                }
            }
        case .textBytes(let bytes):
            return bytes.withUnsafeBytes { buffer in
                sqlite3_bind_text(
                    pointer, index, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
                    transient)
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(pointer, index, 0)
                : sqlite3_bind_blob(pointer, index, bytes, Int32(bytes.count), transient)
        }
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw error(code) }
    }

    private func error(_ code: Int32) -> DatabaseError {
        // The message names tables and columns at most, never a bound value.
        let message = sqlite3_db_handle(pointer).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

/// The row that a statement stands on. Valid until the statement moves on.
struct SQLRow {
    let pointer: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }
    func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// A text as it stands in the row.
    func textBytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(pointer, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
    }

    func blob(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(pointer, column), count: Int(sqlite3_column_bytes(pointer, column)))
    }
}
