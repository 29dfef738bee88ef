import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("The palette")
struct PaletteTests {
    private func loaded(_ keys: [Input], _ options: ConsoleOptions = Fixture.options()) async throws -> State {
        try await Fixture.loaded(try await Fixture.store(), options: options, keys: keys)
    }

    private func palette(_ state: State) throws -> Palette {
        guard case .palette(let palette) = state.overlay else { throw Absent() }
        return palette
    }

    private struct Absent: Error {}

    private func entries(_ state: State) throws -> [PaletteEntry] { state.entries(of: try palette(state)) }

    @Test("has every command that means something on the screen, with its keys", arguments: ["", "⏎", "3", "4", "7"])
    func commands(way: String) async throws {
        let state = try await loaded(.typed(way, ":"))
        let present = state.commands.commands.filter { $0.isPresent(in: state) && $0.name != .palette }
        let entries = try entries(state)
        #expect(entries.count == present.count)
        for command in present {
            let entry = try #require(entries.first { $0.target == .command(command.name) })
            #expect(entry.keys == command.keyWords && entry.refusal == command.refusal(in: state))
        }
    }

    @Test("has nothing that writes in a console that only looks")
    func readOnly() async throws {
        var options = Fixture.options()
        options.readOnly = true
        #expect(try entries(try await loaded(.typed(":", "revoke"), options)).allSatisfy { $0.title != "revoke" })
    }

    @Test(
        "gives the best first",
        arguments: [
            ("rev", "revoke"), ("ro", "revoke others"), ("quit", "quit"), ("theme", "theme"), ("utc", "zone"),
            ("local", "zone"), ("ada", "ada.lovelace@example.com"), ("7f3k", "7f3k9qwe00000000"),
        ])
    func best(typed: String, title: String) async throws {
        #expect(try entries(try await loaded(.typed("⏎", ":", typed))).first?.title == title)
    }

    @Test("does the command, says why not, and goes away with esc")
    func does() async throws {
        var state = try await loaded(.typed(":", "timeline", "⏎"))
        #expect(state.overlay == nil && state.place.kind == .timeline)
        state = try await loaded(.typed("4", ":", "revoke all", "⏎"))
        #expect(state.place.kind == .events)
        state = try await loaded(.typed(":", "back", "⏎"))
        #expect(state.notice?.text == "back: this is the first screen" && state.overlay != nil)
        _ = state.update(.input(.key(.escape)), at: Fixture.now)
        #expect(state.overlay == nil)
        #expect(
            try await loaded(.typed(":", "theme", "⏎")).overlay.map { if case .theme = $0 { true } else { false } }
                == true)
    }

    @Test("opens the logins of a user and a login by its id")
    func goes() async throws {
        var state = try await loaded(.typed(":", "okafor", "⏎"))
        guard case .sessions(let place) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(place.user == "bob.okafor@example.com")
        state = try await loaded(.typed(":", "91cd", "⏎"))
        guard case .session(let login) = state.place else { return #expect(Bool(false), "another screen") }
        #expect(login.id == Fixture.id("91cdv7hh"))
    }

    @Test("finds users by any part of the name, and those of whom nothing lives any more")
    func users() async throws {
        let gone = Fixture.session(
            "g0ne0000", "zoe.gone@example.com", created: Fixture.time("08:00:00"),
            end: SessionEnd(cause: .revoked, at: Fixture.time("09:00:00"), actor: .policy))
        let store = try await Fixture.store(Fixture.sessions + [gone])
        let state = try await Fixture.loaded(store, keys: .typed(":", "gone"))
        let entry = try #require(try entries(state).first)
        #expect(entry.title == "zoe.gone@example.com" && entry.detail == "user · no live login")
        let some = try await Fixture.loaded(store, keys: .typed(":", "lovelace"))
        #expect(try entries(some).first?.detail == "user · 4 logins")
    }

    @Test("finds a user whose name has a blank in it, and overlooks blanks around what is typed")
    func blanks() async throws {
        let session = Fixture.session("b1ank000", "Grace Hopper", created: Fixture.time("13:00:00"))
        let store = try await Fixture.store(Fixture.sessions + [session])
        let state = try await Fixture.loaded(store, keys: .typed(":", " grace ho "))
        #expect(try entries(state).first?.title == "Grace Hopper")
    }

    @Test("applies a query of before, among all logins where the screen has no filter")
    func queries() async throws {
        let store = try await Fixture.store()
        for (way, kind) in [("", PlaceKind.users), ("⏎⏎", .sessions)] {
            var state = try await Fixture.loaded(store, keys: way.map { _ in .key(.enter) })
            state.history.add(.query("client:ios"))
            for key in [Input].typed(":", "/cios", "⏎") {
                state = try await ConsoleProgram.loaded(state, directory: store, after: .input(key))
            }
            #expect(state.place.kind == kind && state.place.filter.text == "client:ios")
        }
    }

    @Test("supersedes what was asked for fewer letters, and asks nothing for none")
    func supersedes() async throws {
        var state = try await loaded(.typed(":"))
        func request(_ input: Input) -> (Load, Request)? {
            state.update(.input(input), at: Fixture.now).lazy.compactMap {
                if case .load(let load, let request) = $0 { (load, request) } else { nil }
            }.first
        }
        let first = try #require(request(.character("c")))
        let second = try #require(request(.character("a")))
        #expect(first.1 == .find(FindRequest(text: "c")) && second.1 == .find(FindRequest(text: "ca")))
        let late = PaletteFindings(text: "c", users: [.init(user: ExactText("cid"), liveLogins: 1)])
        _ = state.update(.arrived(first.0, .success(.found(late, by: FindRequest(text: "c")))), at: Fixture.now)
        #expect(try palette(state).found.users.isEmpty)
        #expect(state.update(.input(.control("u")), at: Fixture.now) == [.cancel(.palette)])
        #expect(!state.loads.isPending(.palette))
    }

    @Test("keeps what is selected when more is found")
    func keeps() async throws {
        var state = try await loaded(.typed(":"))
        let load = state.update(.input(.character("o")), at: Fixture.now).lazy.compactMap {
            if case .load(let load, _) = $0 { load } else { nil }
        }.first
        _ = state.update(.input(.control("n")), at: Fixture.now)
        let selected = try entries(state)[try palette(state).index]
        let found = PaletteFindings(text: "o", users: [.init(user: ExactText("o"), liveLogins: 1)])
        _ = state.update(
            .arrived(try #require(load), .success(.found(found, by: FindRequest(text: "o")))), at: Fixture.now)
        #expect(try entries(state).first?.title == "o")
        #expect(try entries(state)[try palette(state).index] == selected)
    }

    @Test("moves with the arrows, ctrl-n and ctrl-p, and stops at both ends")
    func moves() async throws {
        var state = try await loaded(.typed(":"))
        for (input, index) in [
            (Input.key(.up), 0), (.key(.down), 1), (.control("n"), 2), (.control("p"), 1), (.wheel(3), 4),
            (.key(.pageUp), 0),
        ] {
            _ = state.update(.input(input), at: Fixture.now)
            #expect(try palette(state).index == index)
        }
        for _ in 0..<10 { _ = state.update(.input(.key(.pageDown)), at: Fixture.now) }
        #expect(try palette(state).index == entries(state).count - 1)
    }

    @Test(
        "shows what fits and by which letters",
        arguments: [(Golden.paletteAt80, 80, 24), (.paletteAt200, 200, 60), (.paletteAt60, 60, 16)])
    func screen(golden: Golden, columns: Int, rows: Int) async throws {
        let keys = columns == 60 ? [Input].typed(":") : .typed(":", "re")
        let state = try await Fixture.loaded(
            try await Fixture.store(), size: Size(columns: columns, rows: rows), keys: keys)
        golden.expect(state.view())
    }

    @Test("passes hostile names through the gate and holds its columns")
    func hostile() async throws {
        let state = try await loaded(.typed(":", "eve"))
        let row = try #require(state.view().lines.first { $0.contains("▸") && $0.contains("eve") })
        #expect(!row.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
        #expect(row.contains("│"))
    }
}
