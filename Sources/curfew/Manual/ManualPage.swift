import Console

/// `curfew(1)`, from the tables that the program itself goes by: arguments, exit statuses, commands of the console.
struct ManualPage {
    let help: CommandHelp
    let commands: [CommandTable.Entry]

    /// Options that so many commands have are explained once.
    private static let common = 6

    /// The page in mdoc.
    var text: String {
        var page = ManualText()
        page.macros("Dd $Mdocdate$")
        page.macro("Dt", help.commandName.uppercased(), "1")
        page.macro("Os", "Curfew \(Curfew.version)")
        page.macros("Sh NAME")
        page.macro("Nm", help.commandName)
        page.macro("Nd", sentence(help.abstract ?? ""))
        page.macros("Sh SYNOPSIS")
        page.macros("Nm")
        page.macros("Op Ar command")
        page.macros("Op Ar options")
        page.macros("Sh DESCRIPTION")
        page.paragraphs((help.discussion ?? "").components(before: "\n\nExit status:"))
        page.macros("Sh OPTIONS")
        page.words("Most commands take these:")
        page.list(commonArguments.map { (tag($0), explanation($0)) })
        page.macros("Sh COMMANDS")
        for (name, command) in help.shown { write(name, command, into: &page) }
        writeKeys(into: &page)
        writeSurroundings(into: &page)
        return page.text
    }

    private func write(_ name: String, _ command: CommandHelp, into page: inout ManualText) {
        page.macro("Ss", "curfew " + name)
        page.words(command.abstract ?? "")
        if let discussion = command.discussion, !discussion.isEmpty {
            page.macro("Pp")
            page.paragraphs(discussion)
        }
        page.list(command.shownArguments.filter { !commonArguments.contains($0) }.map { (tag($0), explanation($0)) })
    }

    // MARK: Arguments

    /// In the order in which they are first met.
    private var commonArguments: [CommandHelp.Argument] {
        let all = help.shown.flatMap(\.help.shownArguments)
        return all.reduce(into: []) { result, argument in
            guard !result.contains(argument), all.count(where: { $0 == argument }) >= Self.common else { return }
            result.append(argument)
        }
    }

    private func tag(_ argument: CommandHelp.Argument) -> String {
        let value = "Ar " + ManualText.argument(argument.valueName ?? "")
        guard argument.kind != .positional else { return value + (argument.isRepeating ? " ..." : "") }
        let names = (argument.names ?? []).map { ($0.kind == "short" ? "" : "-") + $0.name }
        let flags = names.map { "Fl " + ManualText.argument($0) }.joined(separator: " , ")
        return argument.kind == .flag ? flags : flags + " " + value
    }

    private func explanation(_ argument: CommandHelp.Argument) -> String {
        let words = argument.abstract ?? ""
        return argument.defaultValue.map { "\(words) Without it: \($0)." } ?? words
    }

    private func sentence(_ text: String) -> String {
        (text.prefix(1).lowercased() + text.dropFirst()).trimmingSuffix(while: { $0 == "." })
    }

    // MARK: The console

    private func writeKeys(into page: inout ManualText) {
        page.macros("Sh KEYS OF THE CONSOLE")
        page.words("Each command with its keys, as they are written in the configuration, which may give it others:")
        page.macros("Bd -literal -offset indent")
        page.words("[console]")
        page.words("keys = { revoke = \"delete\", open = [\"enter\", \"l\"] }")
        page.macros("Ed")
        for group in CommandTable.Entry.groups {
            page.macro("Ss", group)
            page.list(
                commands.filter { $0.group == group }.map { entry in
                    let keys = entry.keys.map { "Li " + ManualText.argument($0) }.joined(separator: " , ")
                    let screens = entry.screens.isEmpty ? "" : " (\(entry.screens.joined(separator: ", ")))"
                    return ("Ic \(ManualText.argument(entry.name)) : \(keys)", entry.words + screens)
                })
        }
    }

    // MARK: Around it

    private func writeSurroundings(into page: inout ManualText) {
        page.macros("Sh ENVIRONMENT")
        page.list(Self.environment.map { ("Ev " + ManualText.argument($0), $1) })
        page.macros("Sh FILES")
        page.list(Self.files.map { ("Pa " + ManualText.argument($0), $1) })
        page.macros("Sh EXIT STATUS")
        page.list(ExitStatus.allCases.map { ("Li \($0.rawValue)", $0.words) })
    }

    private static let environment = [
        ("CURFEW_STORE", "The store, where --store does not name it."),
        ("CURFEW_CONFIG", "The configuration, where --config does not name it."),
        ("CURFEW_ACTOR", "Your name in the records, where --actor does not give it."),
        ("XDG_CONFIG_HOME", "Where your configuration and your themes are, in curfew; otherwise ~/.config."),
        ("XDG_STATE_HOME", "Where your store and your history are, in curfew; otherwise ~/.local/state."),
        ("NO_COLOR", "If it is set, the console and tables have no colour."),
        ("TERM", "Which terminal the console draws for; COLORTERM=truecolor says that it has all colours."),
        ("LC_ALL", "With LC_CTYPE and LANG, whether the terminal shows more than ASCII."),
    ]

    private static let files = [
        ("~/.config/curfew/curfew.toml", "The configuration; nobody else may be able to write it."),
        ("/etc/curfew/curfew.toml", "The configuration of those who have none."),
        ("~/.config/curfew/themes/*.toml", "Your own looks of the console."),
        ("~/.local/state/curfew/sessions.db", "The default store."),
        ("/var/lib/curfew/sessions.db", "The default store of root."),
        ("~/.local/state/curfew/history", "Queries and reasons of earlier consoles; for its owner alone."),
    ]
}

extension String {
    /// What stands before a mark, or all.
    fileprivate func components(before mark: String) -> String {
        split(separator: mark, maxSplits: 1).first.map(String.init) ?? self
    }

    fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isUnwanted(last) { rest.removeLast() }
        return String(rest)
    }
}
