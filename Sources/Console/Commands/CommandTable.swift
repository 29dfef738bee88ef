import Terminal

/// What a person can do and by which keys: keys, hints, help and palette all come from here.
public struct CommandTable: Sendable, Equatable {
    /// All commands, in the order of hints and help.
    let commands: [Command]

    /// The command of a key on a screen.
    func command(of input: Input, on place: PlaceKind) -> Command? {
        commands.first { $0.places.contains(place) && $0.keys.contains(input) }
    }

    /// The command of that name. Every name has one.
    subscript(name: Command.Name) -> Command? { commands.first { $0.name == name } }

    /// How the key of a command is written where there is room for one; empty when it has none.
    func keyWord(_ name: Command.Name) -> String { self[name]?.keyWord ?? "" }

    /// How the keys of commands that share a hint are written: `←→`, `[ ]`.
    func keyWord(_ command: Command) -> String { writtenKeys(command).map(\.text).joined() }

    /// The same in parts.
    func writtenKeys(_ command: Command) -> [WrittenKey] {
        let keys = [command.keys.first, command.hintPartner.flatMap { self[$0]?.keys.first }].compactMap { $0 }
        return Array(
            keys.map { [WrittenKey(text: Command.word($0), input: $0)] }
                .joined(separator: command.hintGap.isEmpty ? [] : [WrittenKey(text: command.hintGap)]))
    }
}
