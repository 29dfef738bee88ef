import SessionStore
import Terminal

/// Why keys cannot be given to commands as somebody asked.
public struct RebindingError: Error, Sendable, Equatable {
    /// The name of the command, as it was given.
    public let command: String
    /// What is wrong.
    public let why: String
    /// What to do about it.
    public let remedy: String
}

extension CommandTable {
    /// The names by which commands are known outside, sorted.
    public static let names = Command.Name.allCases.map(\.rawValue).sorted()

    /// The same commands, some of them with other keys: `["revoke": ["x"], "open": ["enter", "l"]]`. A command that is
    /// not named keeps its keys, one that is named has these alone, and none if there are none.
    ///
    /// - Throws: `RebindingError` when a name is not known, when two commands of one screen would have the same key, or
    ///   when there would be no key to go back or to quit.
    public func rebinding(_ bindings: [String: [String]]) throws(RebindingError) -> CommandTable {
        var commands = commands
        for (name, keys) in bindings.sorted(by: { $0.key < $1.key }) {
            guard let command = Command.Name(rawValue: name),
                let at = commands.firstIndex(where: { $0.name == command })
            else { throw Self.unknown(name) }
            var inputs: [Input] = []
            for key in keys {
                let input = try Self.input(key, of: name)
                if !inputs.contains(input) { inputs.append(input) }
            }
            commands[at].keys = inputs
        }
        let table = CommandTable(commands: commands)
        try table.expectWaysOut()
        try table.expectOneMeaning(changed: Set(bindings.keys))
        return table
    }

    private static func unknown(_ name: String) -> RebindingError {
        let remedy =
            NearestName.find(name, among: names).map { "did you mean `\($0)`?" }
            ?? "use one of \(names.joined(separator: ", "))"
        return RebindingError(command: name, why: "there is no such command", remedy: remedy)
    }

    private static func input(_ key: String, of command: String) throws(RebindingError) -> Input {
        if let input = Input(named: key) { return input }
        let names = Input.names
        let shown = names.joined(separator: ", ")
        let remedy =
            NearestName.find(key, among: names).map { "did you mean \"\($0)\"?" }
            ?? "write a character, ctrl- and a letter that the terminal does not keep for itself, or one of \(shown)"
        throw RebindingError(command: command, why: "there is no key \"\(key)\"", remedy: remedy)
    }

    /// Nobody must be locked in.
    private func expectWaysOut() throws(RebindingError) {
        for name in [Command.Name.quit, .back] where self[name]?.keys.isEmpty ?? true {
            throw RebindingError(
                command: name.rawValue, why: "no key would be left for it",
                remedy: "give it one, such as "
                    + (name == .quit ? "\"q\"" : "\"esc\""))
        }
    }

    /// A key means one thing on a screen.
    private func expectOneMeaning(changed: Set<String>) throws(RebindingError) {
        for (number, one) in commands.enumerated() {
            for other in commands.dropFirst(number + 1) where !one.places.isDisjoint(with: other.places) {
                guard let key = one.keys.first(where: other.keys.contains) else { continue }
                let (asked, kept) = changed.contains(one.name.rawValue) ? (one, other) : (other, one)
                throw RebindingError(
                    command: asked.name.rawValue,
                    why: "the key \"\(key.name ?? "")\" is that of \(kept.name.rawValue) too",
                    remedy: "choose another, or give \(kept.name.rawValue) another key as well")
            }
        }
    }
}
