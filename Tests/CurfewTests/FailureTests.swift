import ArgumentParser
import Testing

@testable import Terminal
@testable import curfew

@Suite("A failure")
struct FailureTests {
    private struct Unforeseen: Error, CustomStringConvertible {
        let description = "something\nelse"
    }

    @Test("that nobody has foreseen is a bug, not a mistake of who typed the command")
    func unforeseen() {
        let failure = Failure(Unforeseen(), in: Curfew.self)
        #expect(failure.status == .bug)
        #expect(failure.line == "a bug: Unforeseen: something else; please report this with the command")
        #expect(Failure(CancellationError(), in: Curfew.self).status == .bug)
    }

    @Test("of the terminal says what the terminal lacks")
    func terminal() {
        #expect(Failure(TerminalError(.unknownTerminal, "console: x"), in: Curfew.self).status == .usage)
        #expect(Failure(TerminalError(.noDescriptors, "console: x"), in: Curfew.self).status == .unavailable)
    }

    @Test("of the parser is a matter of usage, and a cry for help is none")
    func usage() {
        #expect(Failure(ValidationError("no"), in: Curfew.self).status == .usage)
        let help = Failure(CleanExit.helpRequest(), in: Curfew.self)
        #expect(help.status == .done && help.isHelp)
    }
}
