import Foundation
import Testing

@Suite("curfew demo with a store that is kept")
struct DemoTests {
    @Test("has signing keys that nobody can compute, under a key file of its own that is found again")
    func keptKeys() async throws {
        let curfew = try Program()
        try await curfew.succeed("issue", "--user", "ada")
        let folder = URL(fileURLWithPath: curfew.store).deletingLastPathComponent().path
        let others = folder + "/keys.secret"
        #expect(
            FileManager.default.createFile(
                atPath: others, contents: Data("another store's".utf8), attributes: [.posixPermissions: 0o600]))
        var kids: Set<String> = []
        for name in ["one.db", "two.db"] {
            let store = folder + "/" + name
            let made = try await curfew.run(
                "demo", "--seed", "7", "--users", "4", "--sessions", "9", "--store", store, "--once")
            #expect(made.status == 0, "\(made.error)")
            #expect(FileManager.default.fileExists(atPath: store + ".keys.secret"))
            let keys = try await curfew.run("keys", "list", "--json", "--store", store).objects()
            kids.formUnion(try keys.map { try #require($0["kid"] as? String) })
            let doctor = try await curfew.run("doctor", "--store", store)
            #expect(doctor.output.contains("private keys are sealed under \(store).keys.secret"), "\(doctor.output)")
            let rotated = try await curfew.run("keys", "rotate", "--store", store)
            #expect(rotated.status == 0, "\(rotated.error)")
            // Made of the same seed, they have no key in common.
            #expect(keys.count >= 2 && kids.count == keys.count * (name == "one.db" ? 1 : 2))
        }
        #expect(try String(contentsOfFile: others, encoding: .utf8) == "another store's")
    }
}

@Suite("A store that nobody keeps")
struct ThrownAwayStoreTests {
    @Test(
        "goes with a demo or a measurement that is ended while it is made",
        arguments: [["demo", "--users", "30000", "--sessions", "90000"], ["bench", "--sessions", "1000000"]],
        [SIGINT, SIGTERM, SIGHUP])
    func interrupted(arguments: [String], signal: Int32) async throws {
        let curfew = try Program()
        let scratch = curfew.folder.path + "/scratch"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
        let process = try curfew.start(arguments, environment: ["TMPDIR": scratch])
        func files() throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: scratch).filter { $0.hasSuffix("-wal") }
        }
        while try files().isEmpty {
            try #require(process.isRunning)
            try await Task.sleep(for: .milliseconds(5))
        }
        process.signal(signal)
        #expect(process.waitForEnd() == -signal)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
    }
}
