import SessionStore

/// The command line before it is parsed.
enum Arguments {
    private static let globalOptions = ["--store", "--config", "--allow"]
    private static let globalFlags = ["--read-only", "--restricted"]

    private static let commandNames = Curfew.configuration.subcommands.compactMap { $0.configuration.commandName }

    /// Whether the program runs for somebody who may do less than the account that it runs as.
    static func areRestricted(_ arguments: some Collection<String>) -> Bool {
        arguments.prefix { $0 != "--" }.contains("--restricted")
    }

    /// The command whose name is nearest to a first word that is none.
    static func commandMeant(by arguments: some Collection<String>) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), !commandNames.contains(first) else { return nil }
        return NearestName.find(first, among: commandNames)
    }

    /// The console is the default and takes no words, so a first word that is no command is a mistake, also with `--help`.
    static func refuseUnknownCommand(_ arguments: some Collection<String>) throws(Failure) {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !commandNames.contains(first) else {
            return
        }
        let meant = commandMeant(by: arguments).map { "did you mean '\($0)'? " } ?? ""
        throw Failure(.usage, "usage: there is no command '\(first)'; \(meant)'curfew help' lists the commands")
    }

    /// Options that every command takes may stand before it: `curfew --store FILE users` is `curfew users --store FILE`.
    static func withGlobalOptionsBehindTheCommand(_ arguments: some Collection<String>) -> [String] {
        var rest = Array(arguments)
        var moved: [String] = []
        while let first = rest.first {
            if globalOptions.contains(first), rest.count >= 2 {
                moved += rest.prefix(2)
                rest.removeFirst(2)
            } else if globalFlags.contains(first) || globalOptions.contains(where: { first.hasPrefix($0 + "=") }) {
                moved.append(rest.removeFirst())
            } else {
                break
            }
        }
        guard let command = rest.first, commandNames.contains(command) else { return moved + rest }
        // These have commands of their own, and options belong behind the last.
        let depth = ["store", "audit", "token", "keys", "apikey"].contains(command) ? min(2, rest.count) : 1
        return rest.prefix(depth) + moved + rest.dropFirst(depth)
    }
}
