import Foundation
import SessionStore
import SessionStoreTesting
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Backups")
struct BackupTests {
    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("a backup holds one moment while another process writes, stands alone, and can be opened")
    func underWriting() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        try await Fill(seed: 5, users: 100, sessions: 1500, at: now, policy: Policy()).load(into: keeper)
        let worker = try Worker(on: store.folder.store)
        try worker.tell("churn")
        #expect(try worker.line() == "churning")
        let folder = try TemporaryFolder()
        for number in 0..<3 {
            let path = folder.path + "/backup\(number).db"
            let report = try await keeper.backup(to: path, at: now)
            #expect(report.content.logins >= 2250 && report.bytes > 0)
            #expect(try mode(path) == 0o600)
            let copy = try SQLiteSessionStore(path: path, mode: .readOnly)
            #expect(try await copy.check().isEmpty)
            let snapshot = try await copy.snapshot()
            #expect(try await StoreExport(snapshot, at: now).digest() == report.content)
            #expect(snapshot.moment == report.moment)
            await snapshot.close()
            try await copy.close()
        }
        worker.kill()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["backup0.db", "backup1.db", "backup2.db"])
        try await keeper.close()
    }

    @Test("a backup holds no sealed successor, and its tokens are good where it is put in place")
    func restoring() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        let (token, _) = try #require(try await keeper.login("ada"))
        guard case .token(let next, _) = try await keeper.refresh(token, from: RequestOrigin(), at: seconds(1)) else {
            Issue.record("no successor")
            return
        }
        let folder = try TemporaryFolder()
        _ = try await keeper.backup(to: folder.store, at: seconds(2))
        let snapshot = try await keeper.openSnapshot()
        let seal = try await snapshot.logins(after: nil, limit: 1).first?.record.tokens.predecessor?.sealed
        await snapshot.close()
        let bytes = try Data(contentsOf: URL(filePath: folder.store))
        #expect(bytes.range(of: Data(try #require(seal).bytes)) == nil)
        let restored = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        guard case .live = try await restored.validate(next, from: RequestOrigin(), at: seconds(3)) else {
            Issue.record("the restored store does not know its token")
            return
        }
        try await restored.close()
        try await keeper.close()
    }

    @Test("nothing is overwritten, followed or left behind")
    func refusals() async throws {
        let store = try TemporaryStore()
        let keeper = try store.keeper()
        _ = try await keeper.login("ada")
        let folder = try TemporaryFolder()
        let (file, link, open) = (folder.path + "/file", folder.path + "/link", folder.path + "/open")
        try Data("precious".utf8).write(to: URL(filePath: file))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/elsewhere")
        try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: false)
        #expect(chmod(open, 0o777) == 0)
        let wrong: [(String, StoreError.Code)] = [
            (file, .cannotCreate), (link, .cannotCreate), (folder.path + "/no/where", .cannotCreate),
            (open + "/backup", .notPermitted), (folder.path, .cannotCreate),
        ]
        for (path, code) in wrong {
            let error = await #expect(throws: StoreError.self) { try await keeper.backup(to: path, at: noon) }
            #expect(error?.code == code, "\(path)")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["file", "link", "open"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: open).isEmpty)
        try await keeper.close()
    }
}
