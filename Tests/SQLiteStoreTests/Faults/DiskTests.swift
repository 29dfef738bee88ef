import Foundation
import SessionStore
import Testing

@testable import SQLiteStore

@Suite("A real disk")
struct DiskTests {
    /// Whether a process may put a disk of its own into its view of the file system: root may, outside of most sandboxes.
    static let canMount = (try? FaultyProcess(on: TemporaryFolder().store).ask("mount 64")) == "ok"

    let folder: TemporaryFolder
    let process: FaultyProcess

    init() throws {
        folder = try TemporaryFolder()
        process = try FaultyProcess(on: folder.store)
    }

    @Test("that is full changes nothing, answers what it knows, and goes on when there is room", .enabled(if: canMount))
    func full() throws {
        #expect(try process.ask("mount 1024") == "ok")
        #expect(try process.ask("create 1") == "ok")
        let ada = try #require(try process.ask("issue ada default 0")).split(separator: " ")
        var issued: [Substring] = []
        var refusal = ""
        while refusal.isEmpty {
            let answer = try #require(try process.ask("issue user\(issued.count) default 1"))
            if answer.hasPrefix("ok") { issued.append(answer.split(separator: " ")[1]) } else { refusal = answer }
            try #require(issued.count < 5000)
        }
        #expect(refusal.contains("the disk is full") && refusal.contains("nothing was changed"), "\(refusal)")
        // An end that cannot be written is no end, and nobody is told that it is.
        let ended = try #require(try process.ask("revoke \(ada[2]) 2"))
        #expect(ended.contains("the disk is full"), "\(ended)")
        for token in [ada[1]] + issued.suffix(3) {
            #expect(try process.ask("validate \(token) 3")?.hasPrefix("live") == true)
        }
        #expect(try process.ask("check") == "ok []")
        #expect(try process.ask("remount 8192 writable") == "ok")
        #expect(try process.ask("revoke \(ada[2]) 4") == "ok 1")
        #expect(try process.ask("validate \(ada[1]) 5") == "refused revoked")
        #expect(try process.ask("checkpoint 0") == "ok")
        #expect(try process.ask("close") == "ok")
        #expect(try process.ask("open 2") == "ok")
        #expect(try process.ask("validate \(ada[1]) 6") == "refused revoked")
        #expect(try process.ask("check") == "ok []")
    }

    @Test("that was made read-only is looked at, and refuses to be written in one line", .enabled(if: canMount))
    func readOnly() throws {
        #expect(try process.ask("mount 4096") == "ok")
        #expect(try process.ask("create 1") == "ok")
        let ada = try #require(try process.ask("issue ada default 0")).split(separator: " ")
        let eve = try #require(try process.ask("issue eve default 0")).split(separator: " ")
        #expect(try process.ask("revoke \(eve[2]) 1") == "ok 1")
        #expect(try process.ask("close") == "ok")
        #expect(try process.ask("remount 4096 read-only") == "ok")
        let opened = try #require(try process.ask("open 2"))
        if opened == "ok" {
            let refused = try #require(try process.ask("revoke \(ada[2]) 2"))
            #expect(refused.hasPrefix("error") && refused.contains("cannot be written"), "\(refused)")
        } else {
            #expect(opened.hasPrefix("error"), "\(opened)")
        }
        #expect(try process.ask("look 2") == "ok")
        #expect(try process.ask("validate \(ada[1]) 3")?.hasPrefix("live") == true)
        #expect(try process.ask("validate \(eve[1]) 3") == "refused revoked")
        #expect(try process.ask("remount 4096 writable") == "ok")
        #expect(try process.ask("open 3") == "ok")
        #expect(try process.ask("revoke \(ada[2]) 4") == "ok 1")
        #expect(try process.ask("validate \(ada[1]) 5") == "refused revoked")
    }

    @Test(
        "whose file was deleted or replaced takes no more writes, which all others would miss",
        arguments: [true, false])
    func removed(isReplaced: Bool) async throws {
        let store = try SQLiteSessionStore(path: folder.store, mode: .openOrCreate, sweepInterval: nil)
        let (token, session) = try #require(try await store.login("ada"))
        for suffix in ["", "-wal", "-shm"] { unlink(folder.store + suffix) }
        if isReplaced { try await SQLiteSessionStore(path: folder.store, mode: .openOrCreate).close() }
        await #expect(throws: StoreError.self) { try await store.login("bob") }
        await #expect(throws: StoreError.self) { try await store.refresh(token, from: RequestOrigin(), at: seconds(1)) }
        await #expect(throws: StoreError.self) {
            try await store.end(EndRequest(.sessions([session.id]), actor: operations), at: seconds(2))
        }
        if isReplaced {
            let other = try SQLiteSessionStore(path: folder.store)
            #expect(try await other.totals(matching: .all, at: noon).logins == 0)
            #expect(try await other.check() == [])
            try await other.close()
        }
        await #expect(throws: StoreError.self) { try await store.close() }
    }
}
