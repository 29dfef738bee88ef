import CSQLiteEdge
import SessionStore

/// What the first bytes of a file tell, read without a lock, a transaction or a recovery: a foreign file stays as it
/// is, and gets no companions.
///
/// SQLite's own handle reads them. A descriptor of ours would drop the locks of this process when it is closed.
enum StoreHeader: Equatable {
    /// `CRFW`, at byte 68 of every store.
    static let applicationID: Int32 = 0x4352_4657

    case empty
    /// It begins with nothing but zeros. A loss of power while the first page was written leaves that, too.
    case blank
    case store
    case foreign(why: String)

    /// Why it is no store, as far as the bytes tell that.
    var foreignness: String? {
        switch self {
        case .empty, .store: nil
        case .blank: Self.noDatabase
        case .foreign(let why): why
        }
    }

    static let anotherProgram = "it is the SQLite database of another program"
    private static let noDatabase = "it is no SQLite database"

    static func read(from file: StoreFile) throws(StoreError) -> StoreHeader {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        let code = sqlite3_open_v2(file.path, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        var pointer: UnsafeMutableRawPointer?
        guard code == SQLITE_OK,
            withUnsafeMutablePointer(
                to: &pointer, { sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, $0) }) == SQLITE_OK,
            let handle = pointer?.assumingMemoryBound(to: sqlite3_file.self),
            let methods = handle.pointee.pMethods, let size = methods.pointee.xFileSize,
            let read = methods.pointee.xRead
        else { throw Self.unreadable(file, code) }
        var length: Int64 = 0
        let measured = size(handle, &length)
        // Taken for empty, somebody else's file would be filled.
        guard measured == SQLITE_OK else { throw Self.unreadable(file, measured) }
        guard length > 0 else { return .empty }
        var bytes = [UInt8](repeating: 0, count: 100)
        // A shorter file is read as far as it goes; the rest stays zero.
        let result = read(handle, &bytes, Int32(bytes.count), 0)
        guard result == SQLITE_OK || result == curfew_sqlite_short_read() else { throw Self.unreadable(file, result) }
        return StoreHeader(bytes)
    }

    private static func unreadable(_ file: StoreFile, _ code: Int32) -> StoreError {
        StoreError(
            .unavailable, what: "cannot open the store \(file.path)",
            why: "SQLite says: \(String(cString: sqlite3_errstr(code)))", remedy: "see to it, and try again")
    }

    /// The file format: https://sqlite.org/fileformat2.html §1.3.
    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: "SQLite format 3\0".utf8) else {
            self = bytes.allSatisfy { $0 == 0 } ? .blank : .foreign(why: Self.noDatabase)
            return
        }
        let application = bytes[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
        self =
            application == UInt32(Self.applicationID)
            ? .store : .foreign(why: Self.anotherProgram)
    }
}
