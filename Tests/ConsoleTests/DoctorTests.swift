import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The screen of the doctor")
struct DoctorTests {
    private static let found: [Finding] = [
        .ok("library.sqlite", "SQLite 3.53.0"),
        Finding(
            "file.rights", .notice, "mode 600 in a folder of mode 755, owner 1000",
            why: "others can enter the folder or list it",
            remedy: "run: chmod 700 /srv/accounts/curfew, unless the folder serves others too"),
        Finding(
            "file.system", .error, "the store is on a network file system",
            why: "its write-ahead log needs memory that all processes share, and locks that hold",
            remedy: "keep it on a local disk; end every login after moving it"),
        .ok("file.size", "18 MiB, log 412 KiB"),
        Finding(
            "sweep.overdue", .warning, "412 ends have not been written down, the oldest of 2026-11-22T09:00:00Z",
            why: "nobody has swept yet; those logins are over all the same", remedy: "run: curfew store sweep"),
        .ok("store.size", "at most 1284 logins and tombstones, 20412 events, 31 agents"),
    ]

    private static let policy: [Finding] = [
        .ok("policy.value", "policy.idle = 30m", why: "default"),
        .ok("policy.value", "policy.absolute = 12h", why: "/etc/curfew.toml:4"),
        .ok("policy.lint", "nothing is odd about the policy"),
    ]

    private var options: ConsoleOptions {
        var options = Fixture.options()
        options.screen = .doctor
        options.policyFindings = Self.policy
        return options
    }

    /// What the store answers is put in its mouth: no store is in so much trouble.
    private func examined(
        _ size: Size = Size(columns: 80, rows: 24), _ repertoire: Repertoire = .unicode, isThorough: Bool = false,
        _ findings: [Finding] = found
    ) async throws -> State {
        let store = try await Fixture.store()
        var state = State(options, directory: store, size: size, repertoire: repertoire)
        state = try await ConsoleProgram.loaded(state, directory: store)
        try answer(&state, findings, isThorough: isThorough)
        return state
    }

    private func answer(_ state: inout State, _ findings: [Finding], isThorough: Bool) throws {
        let effects = state.update(.input(.character(isThorough ? "v" : "r")), at: Fixture.now)
        let asked = Request.examination(isThorough: isThorough)
        let load = try #require(
            effects.lazy.compactMap { if case .load(let load, asked) = $0 { load } else { nil } }.first)
        _ = state.update(
            .arrived(load, .success(.examination(findings, isThorough: isThorough))), at: Fixture.now)
    }

    @Test(
        "shows what is wrong first, the worst before all, with the remedy in full, at every size",
        arguments: [
            (Golden.doctorAt60, 60, 16), (.doctorAt80, 80, 24), (.doctorAt110, 110, 30), (.doctorAt200, 200, 60),
        ])
    func screens(golden: Golden, columns: Int, rows: Int) async throws {
        golden.expect(try await examined(Size(columns: columns, rows: rows)).view())
    }

    @Test("has words and signs of its own in ASCII")
    func ascii() async throws {
        let grid = try await examined(Size(columns: 80, rows: 24), .ascii).view()
        #expect(grid.text.utf8.allSatisfy { $0 < 0x80 })
        Golden.doctorInASCII.expect(grid)
    }

    @Test("says plainly that a store cannot be examined, and still shows the policy")
    func unexamined() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), options: options)
        let text = state.view().text
        #expect(text.contains("a store of kind memory cannot be examined") && text.contains("policy.idle = 30m"))
    }

    @Test("keeps what a thorough look told when a quick one follows")
    func thorough() async throws {
        let chain = Finding("audit.chain", .error, "audit record 7: its hash is another", remedy: "compare the heads")
        var state = try await examined(isThorough: true, Self.found + [chain])
        #expect(state.view().text.contains("2 errors") && state.view().text.contains("verified 14:02:07"))
        try answer(&state, Self.found, isThorough: false)
        #expect(state.view().text.contains("2 errors"))
        try answer(&state, Self.found + [.ok("audit.chain", "as it was written")], isThorough: true)
        #expect(state.view().text.contains("1 error ·"))
    }

    @Test("tells what is wrong beside the store too, and that costs little unless everything is asked for")
    func further() async throws {
        var options = options
        options.furtherFindings = { now, isThorough throws(StoreError) in
            [
                Finding("keys.active", .notice, "no key signs service tokens yet", remedy: "curfew keys jwks"),
                isThorough
                    ? Finding(
                        "audit.push", .error, "the head that was pushed last is not in the chain", remedy: "compare")
                    : .ok("audit.push", "heads are pushed to /var/log/heads"),
            ]
        }
        let store = try await Fixture.store()
        let sources = RequestSources(store, options)
        var state = State(options, directory: store, size: Size(columns: 110, rows: 30), repertoire: .unicode)
        state = try await ConsoleProgram.loaded(state, from: sources)
        #expect(state.view().text.contains("no key signs service tokens yet"))
        #expect(state.view().text.contains("heads are pushed to") && state.view().text.contains("0 errors"))
        for key in ["v", "r"] as [Character] {
            state = try await ConsoleProgram.loaded(state, from: sources, after: .input(.character(key)))
            #expect(state.view().text.contains("1 error ·") && !state.view().text.contains("heads are pushed to"))
        }
    }

    @Test("keeps what everything told only as long as a look from the outside finds nothing worse")
    func worse() async throws {
        let push = { Finding("audit.push", $0, "the heads, \($0)", remedy: "look") }
        var state = try await examined(isThorough: true, [push(.ok)])
        try answer(&state, [push(.warning)], isThorough: false)
        #expect(state.view().text.contains("the heads, warning") && !state.view().text.contains("the heads, ok"))
    }

    @Test("keeps the finding that is selected when its figures change")
    func selection() async throws {
        var state = try await examined()
        _ = state.update(.input(.character("j")), at: Fixture.now)
        let more = Finding("clock.behind", .error, "the newest event is of tomorrow", remedy: "set the clock")
        try answer(&state, [more] + Self.found, isThorough: false)
        guard case .doctor(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.list.selected?.finding.code == "sweep.overdue" && place.list.index == 2)
    }

    @Test("ends nothing and copies nothing, and is reached and left by the number of a screen")
    func commands() async throws {
        let store = try await Fixture.store()
        let state = try await Fixture.loaded(store, keys: .typed("7", "x", "X", "y", "⏎"))
        #expect(state.place.kind == .doctor && state.overlay == nil && state.notice == nil)
        let users = try await Fixture.loaded(store, keys: .typed("7", "1"))
        #expect(users.place.kind == .users)
    }
}
