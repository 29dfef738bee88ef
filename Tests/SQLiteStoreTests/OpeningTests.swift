import Foundation
import GRDB
import SessionStore
import Synchronization
import Testing

@testable import SQLiteStore

@Suite("Opening a store")
struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Why the store is not opened.
    private func refusal(
        _ path: String? = nil, _ mode: SQLiteSessionStore.Mode = .openExisting
    ) -> StoreError? {
        do {
            _ = try SQLiteSessionStore(path: path ?? folder.store, mode: mode)
            return nil
        } catch { return error }
    }

    private func makeStore() async throws {
        try await SQLiteSessionStore(path: folder.store, mode: .openOrCreate).close()
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// Every file of the folder with its bytes.
    private func contents() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: folder.path + "/" + $0))) })
    }

    @Test("makes the file for its owner alone, in a folder for its owner alone, whatever the umask")
    func rights() async throws {
        let path = folder.path + "/a/b/sessions.db"
        let old = umask(0)
        defer { umask(old) }
        let store = try SQLiteSessionStore(path: path, mode: .openOrCreate)
        _ = try await store.issue(LoginRequest(user: "ada"), at: noon)
        for name in ["", "-wal", "-shm"] { #expect(try mode(of: path + name) == 0o600) }
        for name in ["/a", "/a/b"] { #expect(try mode(of: folder.path + name) == 0o700) }
        try await store.close()
    }

    @Test("finds what was there when it was closed")
    func reopening() async throws {
        let first = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate)
        guard case .issued(let token, let session) = try await first.issue(LoginRequest(user: "ada"), at: noon) else {
            Issue.record("nobody was let in")
            return
        }
        _ = try await first.validate(token, from: RequestOrigin(), at: minutes(5))
        try await first.close()
        let second = try SQLiteSessionStore(path: folder.store)
        let found = try await second.sessions(withIDPrefix: session.id.description, limit: 1, at: minutes(5))
        #expect(found.first?.lastSeen == minutes(5), "closing writes the touches that were put off")
        #expect(try await second.check() == [])
        await #expect(throws: StoreError.self) { try await first.totals(matching: .all, at: noon) }
        try await second.close()
    }

    @Test("of what is not there is refused, unless it may be made")
    func absent() {
        #expect(refusal()?.code == .notThere)
        #expect(refusal(nil, .readOnly)?.code == .notThere)
        #expect(refusal(folder.path + "/no/folder/x.db")?.code == .notThere)
        #expect(!FileManager.default.fileExists(atPath: folder.store))
        #expect(refusal("")?.code == .invalidArgument)
        #expect(refusal("/tmp/a\0b")?.code == .invalidArgument)
    }

    /// The header of a rollback journal, as SQLite writes it before the first page of a new file.
    private static func journal(
        pagesBefore: UInt8, sector: [UInt8] = [0, 0, 2, 0], page: [UInt8] = [0, 0, 0x10, 0]
    ) -> Data {
        let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
        let header = magic + [0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, pagesBefore] + sector + page
        return Data(header + [UInt8](repeating: 0, count: 512 - header.count))
    }

    @Test("makes a store of what a loss of power has left of its making, its first sector lost")
    func brokenMaking() async throws {
        let bytes = Data(repeating: 0, count: 512) + Data(repeating: 0x5A, count: 3584)
        for (name, data) in [("", bytes), ("-journal", Self.journal(pagesBefore: 0))] {
            #expect(FileManager.default.createFile(atPath: folder.store + name, contents: data))
            chmod(folder.store + name, 0o600)
        }
        let before = try contents()
        for mode in [SQLiteSessionStore.Mode.openExisting, .readOnly] {
            #expect(refusal(nil, mode)?.remedy.contains("curfew store init") == true)
        }
        #expect(try contents() == before)
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate)
        _ = try await store.login("ada", at: noon)
        #expect(try await store.check() == [])
        try await store.close()
    }

    @Test("of what only looks as if its making had been broken off is refused, and nothing changes")
    func otherBrokenMakings() async throws {
        let zeros = Data(repeating: 0, count: 4096)
        let others: [(Data, Data?)] = [
            (zeros, nil), (zeros, Data()), (zeros, Data(repeating: 0, count: 512)),
            (zeros, Self.journal(pagesBefore: 1)),
            // What SQLite drops without rolling it back.
            (zeros, Self.journal(pagesBefore: 0).prefix(28)),
            (zeros, Self.journal(pagesBefore: 0, sector: [0, 0, 0, 0])),
            (zeros, Self.journal(pagesBefore: 0, page: [0, 0, 0x10, 1])),
            (Data("not a database".utf8) + zeros, Self.journal(pagesBefore: 0)),
        ]
        for (bytes, journal) in others {
            for (name, data) in [("", bytes), ("-journal", journal)] {
                try? FileManager.default.removeItem(atPath: folder.store + name)
                guard let data else { continue }
                #expect(FileManager.default.createFile(atPath: folder.store + name, contents: data))
                chmod(folder.store + name, 0o600)
            }
            let before = try contents()
            for mode in [SQLiteSessionStore.Mode.openOrCreate, .openExisting, .readOnly] {
                #expect(refusal(nil, mode)?.code == .foreign)
            }
            #expect(try contents() == before)
        }
    }

    @Test("of a file that is no store is refused, and nothing changes", arguments: [false, true])
    func foreign(isLogged: Bool) async throws {
        try Data("not a database, but long enough to hold a header".utf8).write(
            to: URL(filePath: folder.path + "/text"))
        let other = try DatabaseQueue(path: folder.path + "/other.db")
        try await other.writeWithoutTransaction { db in
            if isLogged { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
            try db.execute(sql: "CREATE TABLE sessions(id INTEGER PRIMARY KEY)")
        }
        try other.close()
        for name in ["text", "other.db"] { chmod(folder.path + "/" + name, 0o600) }
        let before = try contents()
        for mode in [SQLiteSessionStore.Mode.openExisting, .openOrCreate, .readOnly] {
            for name in ["text", "other.db"] {
                let error = try #require(refusal(folder.path + "/" + name, mode))
                #expect(error.code == .foreign)
                #expect(!error.description.contains("\n"))
            }
        }
        #expect(try contents() == before)
    }

    @Test("of a file of which another program makes its own meanwhile is refused, and nothing changes")
    func takenMeanwhile() async throws {
        try Data().write(to: URL(filePath: folder.store))
        chmod(folder.store, 0o600)
        let other = try DatabaseQueue(path: folder.store)
        let path = folder.store
        let opening = Mutex<Task<StoreError.Code?, Never>?>(nil)
        try await other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE; CREATE TABLE notes(text TEXT); INSERT INTO notes VALUES ('mine')")
            // Whether it has found the file empty by the time of the commit, or not yet: it must not take it.
            opening.withLock {
                $0 = Task.detached {
                    do throws(StoreError) {
                        try await SQLiteSessionStore(path: path, mode: .openOrCreate).close()
                        return nil
                    } catch { return error.code }
                }
            }
            usleep(200_000)
            try db.execute(sql: "COMMIT")
        }
        #expect(await opening.withLock { $0 }?.value == .foreign)
        let (tables, id) = try await other.read { db in
            (
                try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema"),
                try Int.fetchOne(db, sql: "PRAGMA application_id")
            )
        }
        #expect(tables == ["notes"] && id == 0)
        try other.close()
    }

    @Test("of an empty file is refused, unless a store may be made of it")
    func empty() throws {
        try Data().write(to: URL(filePath: folder.store))
        chmod(folder.store, 0o600)
        #expect(refusal()?.code == .foreign)
        #expect(refusal(nil, .readOnly)?.code == .foreign)
        #expect(try contents() == ["sessions.db": Data()])
        #expect(refusal(nil, .openOrCreate) == nil)
    }

    @Test("of a store that a newer version made is refused, and nothing changes")
    func newer() async throws {
        try await makeStore()
        let queue = try DatabaseQueue(path: folder.store, configuration: ConnectionKind.writer.configuration)
        try await queue.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        try queue.close()
        let before = try contents()
        for mode in [SQLiteSessionStore.Mode.openExisting, .openOrCreate, .readOnly] {
            #expect(refusal(nil, mode)?.code == .foreign)
        }
        for name in ["sessions.db", "sessions.db-wal"] { #expect(try contents()[name] == before[name]) }
    }

    @Test("of a store whose making was interrupted goes on where it stopped")
    func halfMade() async throws {
        let queue = try DatabaseQueue(path: folder.store)
        try await queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
        }
        try queue.close()
        chmod(folder.store, 0o600)
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate)
        #expect(try await store.check() == [])
        try await store.close()
    }

    @Test("by many at once, of whom one makes it")
    func race() async throws {
        let path = folder.store
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let store = try SQLiteSessionStore(path: path, mode: .openOrCreate)
                    _ = try await store.issue(LoginRequest(user: "user\(number)"), at: noon)
                    try await store.close()
                }
            }
            try await group.waitForAll()
        }
        let store = try SQLiteSessionStore(path: path)
        #expect(try await store.totals(matching: .all, at: noon).logins == 8)
        #expect(try await store.check() == [])
        try await store.close()
    }

    @Test("of a link, a second name, a special file or one that others can use is refused, and nothing changes")
    func untrusted() async throws {
        try await makeStore()
        let before = try contents()["sessions.db"]
        let other = folder.path + "/other"
        func attempt(_ code: StoreError.Code, _ sourceLocation: SourceLocation = #_sourceLocation) {
            for (path, mode) in [(other, SQLiteSessionStore.Mode.openExisting), (other, .openOrCreate)] {
                #expect(refusal(path, mode)?.code == code, sourceLocation: sourceLocation)
            }
            unlink(other)
        }
        #expect(symlink(folder.store, other) == 0)
        attempt(.notPermitted)
        #expect(symlink(folder.path + "/dangling", other) == 0)
        attempt(.notPermitted)
        #expect(link(folder.store, other) == 0)
        #expect(refusal()?.code == .notPermitted)
        attempt(.notPermitted)
        #expect(mkfifo(other, 0o600) == 0)
        attempt(.foreign)
        #expect(mkdir(other, 0o700) == 0)
        attempt(.foreign)
        rmdir(other)
        for mode: mode_t in [0o640, 0o604, 0o620, 0o602, 0o000, 0o200] {
            chmod(folder.store, mode)
            #expect(refusal()?.code == .notPermitted)
        }
        chmod(folder.store, 0o600)
        for mode: mode_t in [0o770, 0o707, 0o1777] {
            chmod(folder.path, mode)
            #expect(refusal()?.code == .notPermitted)
            #expect(refusal(folder.path + "/new", .openOrCreate)?.code == .notPermitted)
        }
        chmod(folder.path, 0o755)
        #expect(refusal() == nil)
        #expect(try contents()["sessions.db"] == before)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    }

    @Test("whose companion is a link is refused")
    func companion() async throws {
        try await makeStore()
        for suffix in ["-wal", "-shm"] {
            unlink(folder.store + suffix)
            #expect(symlink("/etc/passwd", folder.store + suffix) == 0)
            #expect(refusal()?.code == .notPermitted)
            unlink(folder.store + suffix)
        }
        #expect(refusal() == nil)
    }

    @Test("of somebody else's store is refused, and its owner told", .enabled(if: geteuid() == 0))
    func owner() async throws {
        try await makeStore()
        #expect(chown(folder.store, 65534, 65534) == 0)
        #expect(refusal()?.code == .notPermitted)
        #expect(throws: StoreError.self) { try StoreOwner.ofStore(at: folder.store) }
        #expect(chown(folder.path, 65534, 65534) == 0)
        #expect(refusal()?.code == .notPermitted)
        #expect(try StoreOwner.ofStore(at: folder.store) == StoreOwner(user: 65534, group: 65534))
        #expect(try StoreOwner.ofStore(at: folder.path + "/none") == nil)
    }

    @Test("stays with the file that was opened, and cannot go on where another has taken its place")
    func replaced() async throws {
        try await makeStore()
        let store = try SQLiteSessionStore(path: folder.store)
        for suffix in ["", "-wal", "-shm"] { rename(folder.store + suffix, folder.path + "/moved" + suffix) }
        try await makeStore()
        // The connection that looks tokens up is opened only now.
        await #expect(throws: StoreError.self) {
            try await store.validate(.some(), from: RequestOrigin(), at: noon)
        }
    }

    @Test("answers nobody any more, from memory or by look-up, once its file is gone", .timeLimit(.minutes(15)))
    func removed() async throws {
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate)
        let token = try #require(try await store.login("ada")).token
        let validate = { try await store.validate(token, from: RequestOrigin(), at: noon) }
        for _ in 0..<3 {
            guard case .live = try await validate() else {
                Issue.record("not live")
                return
            }
        }
        unlink(folder.store)
        await #expect(throws: StoreError.self) { try await store.issue(LoginRequest(user: "bob"), at: noon) }
        await #expect(throws: StoreError.self) { try await store.totals(matching: .all, at: noon) }
        // Those who only look up notice a moment later.
        while (try? await validate()) != nil { await Task.yield() }
        await #expect(throws: StoreError.self) { try await validate() }
    }
}
