import Foundation
import SQLiteStore
import SessionStore
import Simulation

/// The throw-away stores of a run: one of the size asked for, and a small one, each made when it is first needed.
actor Stores {
    /// How many logins the small one has.
    static let few = 10_000

    let sessions: Int
    private let folder: String
    private let tell: @Sendable (String) -> Void
    private var made: [Int: FilledStore] = [:]
    private var copies = 0

    init(sessions: Int, folder: String, tell: @escaping @Sendable (String) -> Void) {
        self.sessions = sessions
        self.folder = folder
        self.tell = tell
    }

    /// The store of the size asked for.
    func large() async throws -> FilledStore { try await filled(sessions) }

    /// The small one.
    func small() async throws -> FilledStore { try await filled(min(Self.few, sessions)) }

    /// A copy of the large one, to be changed.
    func copy() async throws -> FilledStore {
        let original = try await large()
        copies += 1
        let path = try place("copy\(copies)")
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: original.path + suffix) {
            try FileManager.default.copyItem(atPath: original.path + suffix, toPath: path + suffix)
        }
        return original.moved(to: path)
    }

    /// A store without any login.
    func empty() async throws -> String {
        copies += 1
        let path = try place("empty\(copies)")
        try await SQLiteSessionStore(path: path, mode: .openOrCreate, sweepInterval: nil).close()
        return path
    }

    /// Lets go of a copy's room.
    func remove(_ store: FilledStore) {
        try? FileManager.default.removeItem(at: URL(fileURLWithPath: store.path).deletingLastPathComponent())
    }

    private func place(_ name: String) throws -> String {
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(name)", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return "\(folder)/\(name)/sessions.db"
    }

    private func filled(_ logins: Int) async throws -> FilledStore {
        if let store = made[logins] { return store }
        let store = try await FilledStore(at: try place("store\(logins)"), logins: logins) { [tell] done in
            tell("\(done) of \(logins) logins made")
        }
        made[logins] = store
        return store
    }
}
