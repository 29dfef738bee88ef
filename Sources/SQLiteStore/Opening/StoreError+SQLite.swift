import GRDB
import SessionStore

extension StoreError {
    /// Translates what SQLite and GRDB throw, once, at the edge. Bound values never reach the text: SQLite's messages
    /// name tables and columns at most, and GRDB leaves arguments out.
    init(sqlite error: any Error, file: StoreFile) {
        switch error {
        case let error as StoreError: self = error
        case is CancellationError: self = .stopped
        case let error as DatabaseError: self = Self.translated(error, file)
        case let error as DamagedRow: self = .damaged(file, why: error.why)
        default:
            self = StoreError(
                .unavailable, what: "the store \(file.path) does not answer", why: "\(type(of: error))",
                remedy: "see to it, and try again")
        }
    }

    static func damaged(_ file: StoreFile, why: String) -> StoreError {
        StoreError(
            .unavailable, what: "the store \(file.path) is damaged", why: why, remedy: "run: curfew store check")
    }

    static func readOnly(_ file: StoreFile) -> StoreError {
        StoreError(
            .readOnly, what: "the store \(file.path) was opened for reading only", why: "this would write to it",
            remedy: "open it for writing")
    }

    private static func translated(_ error: DatabaseError, _ file: StoreFile) -> StoreError {
        // About a schema that is damaged it quotes that, line by line.
        let lines = (error.message ?? error.resultCode.description).split(whereSeparator: \.isNewline)
        let said = "SQLite says: \(lines.first.map(String.init) ?? "nothing")"
        switch error.resultCode {
        case .SQLITE_INTERRUPT: return .stopped
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(
                .unavailable, what: "the store \(file.path) is busy",
                why: "another process has been writing for more than \(Int(ConnectionKind.patienceInSeconds)) seconds",
                remedy: "nothing was changed; try again")
        case .SQLITE_FULL:
            return StoreError(
                .unavailable, what: "the store \(file.path) cannot grow", why: "the disk is full",
                remedy: "nothing was changed; make room, and try again")
        case .SQLITE_CORRUPT: return .damaged(file, why: said)
        case .SQLITE_NOTADB: return file.foreign("it is no SQLite database")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return StoreError(
                .notPermitted, what: "the store \(file.path) cannot be written", why: said,
                remedy: "run as its owner, on a file system that can be written")
        case .SQLITE_CANTOPEN: return file.notPermitted(said, "run as its owner")
        default:
            return StoreError(
                .unavailable, what: "the store \(file.path) does not answer", why: said,
                remedy: "see to it, and try again")
        }
    }
}

/// A row that no version of this program can have written.
struct DamagedRow: Error {
    let why: String
}
