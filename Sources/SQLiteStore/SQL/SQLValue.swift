import SessionStore
import Tokens

/// A value that is bound to a parameter of a statement.
///
/// GRDB binds a text up to its first zero byte, so that `ada\0x` would become `ada`: another user. Here every text is
/// bound with its length.
enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)
    /// A text by its bytes, which need not be valid UTF-8: the end of a range.
    case textBytes([UInt8])
    case blob([UInt8])

    init(_ number: Int) { self = .integer(Int64(number)) }
    init(_ moment: Timestamp) { self = .integer(moment.milliseconds) }
    init(_ moment: Timestamp?) { self = moment.map { .integer($0.milliseconds) } ?? .null }
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ address: IPAddress?) { self = address.map { .blob($0.bytes) } ?? .null }
    init(_ hash: TokenHash) { self = .blob(hash.bytes) }
    init(_ id: SessionID) { self = .text(id.description) }
    init(_ row: Int64?) { self = row.map { .integer($0) } ?? .null }
}

/// A piece of SQL and what is bound to its parameters, in order.
struct SQLFragment: Sendable, Equatable {
    var sql: String
    var values: [SQLValue]

    init(_ sql: String, _ values: [SQLValue] = []) {
        self.sql = sql
        self.values = values
    }

    static func + (left: SQLFragment, right: SQLFragment) -> SQLFragment {
        SQLFragment(left.sql + right.sql, left.values + right.values)
    }

    /// All of them, with `separator` between two, in parentheses.
    static func joined(_ fragments: [SQLFragment], separator: String) -> SQLFragment {
        SQLFragment(
            "(" + fragments.map(\.sql).joined(separator: separator) + ")", fragments.flatMap(\.values))
    }
}
