import Foundation

/// What the parser of arguments knows of a command: what `--experimental-dump-help` prints.
struct CommandHelp: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [CommandHelp]?

    struct Argument: Decodable, Equatable {
        enum Kind: String, Decodable {
            case positional, option, flag
        }

        struct Name: Decodable, Equatable {
            let kind: String
            let name: String
        }

        let kind: Kind
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    /// The program's.
    static func ofProgram() throws -> CommandHelp {
        struct Dump: Decodable { let command: CommandHelp }
        return try JSONDecoder().decode(Dump.self, from: Data(Curfew._dumpHelp().utf8)).command
    }

    /// The commands below it that are shown, each followed by those below it, with all words of their names: `store check`.
    var shown: [(name: String, help: CommandHelp)] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
            [(command.commandName, command)] + command.shown.map { (command.commandName + " " + $0.name, $0.help) }
        }
    }

    /// The arguments of its own that are shown.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
