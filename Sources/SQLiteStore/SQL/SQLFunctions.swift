import CSQLiteEdge
import SessionStore

/// The pure functions that queries need beyond SQLite's own.
///
/// They are registered beneath GRDB, whose functions see a text up to its first zero byte only.
enum SQLFunctions {
    static func register(on connection: OpaquePointer) {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        // `curfew_fold(text)`: the text as it is compared ignoring case.
        sqlite3_create_function_v2(
            connection, "curfew_fold", 1, flags, nil,
            { context, _, arguments in
                guard let value = arguments?[0], let text = SQLFunctions.bytes(value) else {
                    return sqlite3_result_null(context)
                }
                SQLFunctions.give(CaseFolding.fold(String(decoding: text, as: UTF8.self)), to: context)
            }, nil, nil, nil)
        // `curfew_matches(folded, pattern)`: whether a folded text matches a ``FoldedPattern``.
        sqlite3_create_function_v2(
            connection, "curfew_matches", 2, flags, nil,
            { context, _, arguments in
                guard let value = arguments?[0], let other = arguments?[1],
                    let text = SQLFunctions.bytes(value), let pattern = SQLFunctions.bytes(other)
                else { return sqlite3_result_null(context) }
                sqlite3_result_int(context, FoldedPattern.matches(text, encoded: pattern) ? 1 : 0)
            }, nil, nil, nil)
        // `curfew_any_matches(folded, pattern)`: the same for any of several texts with commas between them.
        sqlite3_create_function_v2(
            connection, "curfew_any_matches", 2, flags, nil,
            { context, _, arguments in
                guard let value = arguments?[0], let other = arguments?[1],
                    let texts = SQLFunctions.bytes(value), let pattern = SQLFunctions.bytes(other)
                else { return sqlite3_result_null(context) }
                let isMatch =
                    !texts.isEmpty
                    && texts.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).contains {
                        FoldedPattern.matches(UnsafeRawBufferPointer(rebasing: $0), encoded: pattern)
                    }
                sqlite3_result_int(context, isMatch ? 1 : 0)
            }, nil, nil, nil)
        // `curfew_address(blob)`: an address as it is written.
        sqlite3_create_function_v2(
            connection, "curfew_address", 1, flags, nil,
            { context, _, arguments in
                guard let value = arguments?[0], let blob = SQLFunctions.bytes(value),
                    let address = IPAddress(bytes: blob)
                else { return sqlite3_result_null(context) }
                SQLFunctions.give(address.description, to: context)
            }, nil, nil, nil)
    }

    private static func bytes(_ value: OpaquePointer) -> UnsafeRawBufferPointer? {
        switch sqlite3_value_type(value) {
        case SQLITE_NULL: return nil
        case SQLITE_BLOB:
            let start = sqlite3_value_blob(value)
            return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
        default:
            let start = sqlite3_value_text(value)
            return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
        }
    }

    private static func give(_ text: String, to context: OpaquePointer?) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                let transient = curfew_sqlite_transient()
                // An empty text may have no address, which SQLite would take for NULL.
                guard !characters.isEmpty else { return sqlite3_result_text(context, "", 0, transient) }
                sqlite3_result_text(context, characters.baseAddress, Int32(characters.count), transient)
            }
        }
    }
}
