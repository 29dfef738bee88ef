import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("Keys of one's own")
struct RebindingTests {
    private func options(_ bindings: [String: [String]]) throws -> ConsoleOptions {
        var options = Fixture.options()
        options.commands = try CommandTable.standard.rebinding(bindings)
        return options
    }

    @Test("are the only ones of their command, and all other commands keep theirs")
    func replaces() throws {
        let table = try CommandTable.standard.rebinding(["page-down": ["ctrl-d", "space", "ctrl-d"], "mark": ["M"]])
        #expect(table[.pageDown]?.keys == [.control("d"), .character(" ")])
        #expect(table[.mark]?.keys == [.character("M")])
        for name in Command.Name.allCases where ![.pageDown, .mark].contains(name) {
            #expect(table[name] == CommandTable.standard[name])
        }
    }

    @Test("may be none, and then the command has no hint")
    func none() async throws {
        let state = try await Fixture.loaded(try await Fixture.store(), options: try options(["revoke": []]))
        #expect(state.commands.command(of: .character("x"), on: .users) == nil)
        let hints = Hints.of(state).map { $0.pieces.map(\.text).joined() }
        #expect(!hints.contains { $0.contains("revoke all of user") } && hints.contains { $0.contains("filter") })
    }

    @Test(
        "are refused with the command, the reason and a remedy",
        arguments: [
            (["revok": ["x"]], "revok", "no such command", "`revoke`"),
            (["revoke": ["entr"]], "revoke", "no key \"entr\"", "\"enter\""),
            (["revoke": ["ctrl-c"]], "revoke", "no key \"ctrl-c\"", "keep for itself"),
            (["revoke": ["q"]], "revoke", "that of quit too", "give quit another key"),
            (["pause": ["ctrl-f"]], "pause", "that of page-down too", "choose another"),
            (["quit": []], "quit", "no key would be left", "\"q\""),
            (["back": []], "back", "no key would be left", "\"esc\""),
        ] as [([String: [String]], String, String, String)])
    func refused(bindings: [String: [String]], command: String, why: String, remedy: String) throws {
        let error = try #require(throws: RebindingError.self) { try CommandTable.standard.rebinding(bindings) }
        #expect(error.command == command && error.why.contains(why) && error.remedy.contains(remedy), "\(error)")
    }

    @Test("may be exchanged, and shared by commands that no screen has both of")
    func exchanged() throws {
        let table = try CommandTable.standard.rebinding(["revoke": ["y"], "copy": ["x"], "mark": ["f"]])
        #expect(table.command(of: .character("f"), on: .timeline)?.name == .follow)
        #expect(table.command(of: .character("f"), on: .users)?.name == .mark)
    }

    @Test("do what their command does, on the screen, in a dialog's list and among the themes")
    func act() async throws {
        let bindings = ["down": ["d"], "revoke": ["ctrl-r"], "theme": ["C"], "quit": ["Q"]]
        let store = try await Fixture.store()
        var state = try await Fixture.loaded(store, options: try options(bindings), keys: .typed("d", "j", "x"))
        #expect(state.selectedIndex == 1 && state.overlay == nil)
        _ = state.update(.input(.control("r")), at: Fixture.now)
        guard case .revoke = state.overlay else { return #expect(Bool(false), "no dialog") }
        _ = state.update(.input(.key(.escape)), at: Fixture.now)
        for key in [Input].typed("C", "d", "j") { _ = state.update(.input(key), at: Fixture.now) }
        guard case .theme(let choice) = state.overlay else { return #expect(Bool(false), "no themes") }
        #expect(choice.index == 1)
        _ = state.update(.input(.character("Q")), at: Fixture.now)
        #expect(state.overlay == nil)
        #expect(state.update(.input(.character("Q")), at: Fixture.now) == [.quit])
    }

    @Test("stand in the hints and in the help, in place of those they replace")
    func shown() async throws {
        let bindings = ["revoke": ["delete"], "timeline": ["ctrl-t"], "help": ["H"]]
        let store = try await Fixture.store()
        let screen = try await Fixture.loaded(store, options: try options(bindings)).view().text
        #expect(
            screen.contains("Del revoke all of user") && screen.contains("^T timeline") && screen.contains("H help"))
        let help = try await Fixture.loaded(store, options: try options(bindings), keys: .typed("H")).view().text
        #expect(help.contains("Del  end it, or the marked") && !help.contains(" x  end it"))
    }
}
