import GRDB
import SessionStore

extension SQLiteSessionStore: PortableStore {
    public func snapshot() async throws(StoreError) -> any StoreSnapshot { try await openSnapshot() }

    /// The uses that this process has put off are in it.
    func openSnapshot() async throws(StoreError) -> SQLiteSnapshot {
        if mode != .readOnly { try await flush() }
        return try await SQLiteSnapshot(connector)
    }

    public func merge(
        _ request: StoreMergeRequest, isDryRun: Bool
    ) async throws(StoreError) -> any StoreMerge {
        guard isDryRun || mode != .readOnly else { throw .readOnly(file) }
        if mode != .readOnly { try await flush() }
        return try SQLiteMerge(self, request, isDryRun: isDryRun)
    }

    public func merged(from store: String) async throws(StoreError) -> StoreMoment? {
        try await read { db in
            let value = try db.first("SELECT value FROM meta WHERE name = ?", [.text("merged \(store)")]) { $0.text(0) }
            let parts = value?.split(separator: " ").compactMap { Int64($0) } ?? []
            guard parts.count == 2 else { return nil }
            return StoreMoment(store: store, sequence: parts[0], newest: Timestamp(milliseconds: parts[1]))
        }
    }
}

extension SQLiteSessionStore {
    /// Whether both have one file open, whatever it is called.
    public func isSameFile(as other: SQLiteSessionStore) -> Bool { connector.identity == other.connector.identity }
}
