import ArgumentParser
import SessionStore
import Simulation
import Terminal
import TokenIssuing
import TrustedFiles

/// Why the program ends without having done what was asked: a status and one line for a person.
struct Failure: Error {
    let status: ExitStatus
    /// `what: why, and the remedy`; empty when everything has been said.
    let line: String
    /// Lines that follow as they are: a query and the caret under it.
    var details: [String] = []
    /// Where the words go: help and version are no errors.
    var isHelp = false

    init(_ status: ExitStatus, _ line: String) {
        self.status = status
        self.line = line
    }

    /// The answer is no, and it has been given.
    static let no = Failure(.no, "")

    init(_ error: any Error, in command: any ParsableCommand.Type) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(Self.status(of: error.code), error.description)
        case let error as InvalidLogin:
            self.init(.usage, "cannot sign in: \(error.field): \(error.why); correct it and try again")
        case let error as FillError: self.init(.usage, "usage: \(error)")
        case let error as FileTrouble: self.init(.cannotCreate, error.description)
        case let error as KeyTrouble: self.init(Self.status(of: error.code), error.description)
        case let error as TerminalError: self.init(Self.status(of: error.code), error.description)
        default: self.init(parsing: error, in: command)
        }
    }

    /// What the argument parser says; anything that is not its own nobody has foreseen.
    private init(parsing error: any Error, in command: any ParsableCommand.Type) {
        switch command.exitCode(for: error) {
        case .success:
            self.init(.done, command.fullMessage(for: error))
            isHelp = true
        case .validationFailure:
            var message = command.message(for: error).split(separator: "\n").joined(separator: " ")
            if let meant = Arguments.commandMeant(by: CommandLine.arguments.dropFirst()) {
                message += ": did you mean '\(meant)'?"
            }
            self.init(.usage, "usage: \(message); 'curfew help' lists the commands, 'curfew help COMMAND' its options")
        default:
            let words = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
            self.init(.bug, "a bug: \(type(of: error)): \(words); please report this with the command")
        }
    }

    private static func status(of code: KeyTrouble.Code) -> ExitStatus {
        switch code {
        case .configuration: .configuration
        case .unavailable: .unavailable
        case .cannotCreate: .cannotCreate
        case .readOnly: .notPermitted
        }
    }

    private static func status(of code: TerminalError.Code) -> ExitStatus {
        switch code {
        case .notATerminal, .unknownTerminal: .usage
        case .noDescriptors: .unavailable
        }
    }

    init(_ error: QueryError, in query: String) {
        self.init(.usage, "query: \(error)")
        let pointer = error.pointer(in: query) { character in
            let visible = VisibleText(String(character))
            return (visible.string, visible.width)
        }
        details = ["  " + pointer.query, "  " + pointer.caret]
    }

    private static func status(of code: StoreError.Code) -> ExitStatus {
        switch code {
        case .notThere, .unavailable, .foreign, .unsupported: .unavailable
        case .cannotCreate: .cannotCreate
        case .notPermitted, .readOnly: .notPermitted
        case .invalidArgument: .badInput
        }
    }

    func exit() -> Never {
        if isHelp {
            Output.standard.line(line)
        } else if !line.isEmpty {
            // The words may quote what a store or a caller gave.
            Output.error.line("curfew: " + VisibleText.gate(line))
            details.forEach(Output.error.line)
        }
        Output.standard.flush()
        Output.error.flush()
        Platform.exit(status.rawValue)
    }
}
