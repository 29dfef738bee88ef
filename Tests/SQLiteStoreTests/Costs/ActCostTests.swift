import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("What an act costs", .enabled(if: Threshold.applies))
struct ActCostTests {
    private static let (users, sessions) = (800, 2000)
    /// How often each is done, one commit after the other.
    private static let times = 20

    @Test("is, of a commit, as many pages of the log as was written down")
    func pages() async throws {
        let folder = try TemporaryFolder()
        let policy = Policy(base: ClientPolicy(touch: .zero))
        func open(seed: UInt64) throws -> SQLiteSessionStore {
            try SQLiteSessionStore(
                path: folder.store, mode: .openOrCreate, policy: policy, sweepInterval: nil, cachedTokens: 0,
                generator: SeededGenerator(seed: seed))
        }
        let filled = try open(seed: 1)
        try await Fill(seed: 7, users: Self.users, sessions: Self.sessions, at: noon, policy: policy).load(into: filled)
        try await filled.close()
        let store = try open(seed: 2)
        let gauge = try #require(store.maintenance.gauge)
        var logins: [(token: SessionToken, session: Session)] = []
        let origin = RequestOrigin(address: IPAddress(bytes: [10, 1, 2, 3]), userAgent: "costs/1.0")
        var rows = [["of \(Self.sessions) live logins, \(Self.times) times", "pages", "bytes"]]
        func measure(_ what: String, _ body: (Int) async throws -> Void) async throws {
            // A log that was copied back is begun anew, by a commit that does not count.
            try await store.checkpoint()
            _ = try await store.login("before \(what)")
            let before = gauge.pageCount
            for number in 0..<Self.times { try await body(number) }
            let pages = gauge.pageCount - before
            rows.append([what, "\(pages)", "\(pages * Self.frame)"])
        }
        try await measure("login") { number in
            let request = try LoginRequest(user: "user\(number)", origin: origin)
            guard case .issued(let token, let session) = try await store.issue(request, at: noon) else { return }
            logins.append((token, session))
        }
        #expect(logins.count == Self.times)
        try await measure("touch") { number in
            _ = try await store.validate(logins[number].token, from: origin, at: seconds(61))
            try await store.flush()
        }
        try await measure("refresh") { number in
            let result = try await store.refresh(logins[number].token, from: origin, at: seconds(120))
            if case .token(let token, _) = result { logins[number].token = token }
        }
        try await measure("first sight") { number in
            _ = try await store.validate(logins[number].token, from: origin, at: seconds(180))
        }
        try await measure("revoke by id") { number in
            let request = EndRequest(.sessions([logins[number].session.id]), actor: operations)
            _ = try await store.end(request, at: seconds(240))
        }
        try await measure("sign-out, with the login before it") { number in
            guard let (token, _) = try await store.login("leaving\(number)") else { return }
            _ = try await store.signOut(token, from: origin, at: seconds(300))
        }
        Threshold(name: "act-pages").expect(rows)
        try await store.close()
    }

    @Test("is as many calls to the file system as was written down, for a commit one wait for the disk among them")
    func calls() async throws {
        let template = try await FaultTemplate()
        let names = ["sync", "write", "read", "lock", "shm-lock"]
        var rows = [["one act"] + names]
        let acts = [
            ("a validation by look-up", ["validate $ada 30"]), ("a sign-in", ["issue zed default 60"]),
            ("a use, and its writing", ["validate $ada 120", "flush 0"]), ("a refresh", ["refresh $ada 60"]),
            ("an elevation", ["elevate $ada 60"]), ("a sign-out", ["sign-out $bob 60"]),
            ("the end of one login", ["revoke $ada.id 60"]), ("the end of a user's logins", ["revoke-user ira 60"]),
            ("the end of everybody's logins", ["revoke-everyone 60"]), ("a sweep", ["sweep 60"]),
        ]
        for (name, words) in acts {
            let place = try template.copy()
            defer { place.remove() }
            let process = try FaultyProcess(on: place.store)
            // The first commit of a process says which policy there is, and first look-ups open connections.
            let logins = ["dee", "dee.second", "ira.0", "ira.1", "ira.2", "eve", "gus", "fay"]
            for act in ["open 1", "issue first default 0"] + logins.map({ "validate $\($0) 30" }) + ["flush 0"] {
                #expect(try process.ask(template.resolved(act))?.hasPrefix("error") == false)
            }
            func counts() throws -> [Int] { try names.map { Int(try process.ask("calls \($0)") ?? "") ?? 0 } }
            let before = try counts()
            for act in words { #expect(try process.ask(template.resolved(act))?.hasPrefix("error") == false) }
            let after = try counts()
            rows.append([name] + zip(before, after).map { "\($1 - $0)" })
        }
        Threshold(name: "act-calls").expect(rows)
    }

    @Test(
        "is, of copying the log back, a wait for the disk every few pages, and hardly one when the store is closed",
        arguments: [("checkpoint", 12...60), ("checkpoint hastily", 1...8)])
    func copying(_ act: String, _ waits: ClosedRange<Int>) async throws {
        let folder = try TemporaryFolder()
        let process = try FaultyProcess(on: folder.store)
        for words in ["create 1", "load 1500"] {
            #expect(try process.ask(words)?.hasPrefix("error") == false)
        }
        func count() throws -> Int { try #require(Int(try process.ask("calls sync") ?? "")) }
        let before = try count()
        #expect(try process.ask(act) == "ok")
        let after = try count()
        #expect(waits.contains(after - before), "\(after - before) waits")
    }

    @Test("is, of a look-up, as many allocations as was written down")
    func allocations() throws {
        let folder = try TemporaryFolder()
        let worker = try Worker(on: folder.store)
        let token = try #require(try worker.ask("issue ada").split(separator: " ").first)
        let words = try worker.ask("look-ups \(token) 1000").split(separator: " ").map(String.init)
        try #require(words.count == 2)
        #expect(words[0] == "1000")
        Threshold(name: "look-up-allocations").expect([
            ["what", "allocations"], ["a validation by look-up", words[1]],
        ])
    }

    /// A page of the log and what stands before it (https://sqlite.org/fileformat2.html §4.1).
    private static let frame = 4096 + 24
}
