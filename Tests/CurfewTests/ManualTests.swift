import Console
import Foundation
import ProcessTesting
import Testing

@testable import curfew

@Suite("The manual page")
struct ManualTests {
    private let page: String
    private let help: CommandHelp

    init() throws {
        help = try CommandHelp.ofProgram()
        page = ManualPage(help: help, commands: CommandTable.standard.entries).text
    }

    /// All commands of the program but those that nobody is meant to give, by the program's own table.
    private static let commands = Curfew.configuration.subcommands.filter { $0.configuration.shouldDisplay }

    @Test("has every command of the program, with the commands below it")
    func commands() {
        #expect(Self.commands.count > 15)
        for command in Self.commands {
            let name = command._commandName
            #expect(page.contains(".Ss \"curfew \(name)\"\n"), "\(name)")
            for inner in command.configuration.subcommands {
                #expect(
                    page.contains(".Ss \"curfew \(name) \(inner._commandName)\"\n"), "\(name) \(inner._commandName)")
            }
        }
        #expect(!page.contains("bench\\-peer") && !page.contains("curfew manual"))
    }

    @Test("has every option of every command that is shown")
    func options() {
        for (name, command) in help.shown {
            for argument in command.shownArguments {
                let word = argument.names?.last.map { "-" + $0.name } ?? argument.valueName ?? ""
                let tag = (argument.kind == .positional ? "Ar " : "Fl ") + ManualText.argument(word)
                #expect(page.contains(tag), "\(name): \(word)")
            }
        }
    }

    @Test("has every command of the console with all its keys")
    func keys() {
        #expect(CommandTable.standard.entries.map(\.name).sorted() == CommandTable.names)
        for entry in CommandTable.standard.entries {
            let keys = entry.keys.map { "Li " + ManualText.argument($0) }.joined(separator: " , ")
            #expect(page.contains(".It Ic \(ManualText.argument(entry.name)) : \(keys)\n"), "\(entry.name)")
        }
    }

    @Test("has every exit status, as the help has")
    func statuses() {
        for status in ExitStatus.allCases {
            #expect(page.contains(".It Li \(status.rawValue)\n\(status.words)\n"))
            #expect(Curfew.configuration.discussion.contains("\(status.rawValue) \(status.words)"))
        }
    }

    @Test("is ASCII, and nothing in its texts is an order to the formatter")
    func text() {
        #expect(page.utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
        var text = ManualText()
        text.words(".Sh owned\n'br \\n(yr")
        text.macro("Ss", "say \"-é\" .Op")
        #expect(text.text == "\\&.Sh owned\n\\(aqbr \\en(yr\n.Ss \"say \\(dq\\-\\[u00E9]\\(dq .Op\"\n")
    }

    @Test("is formatted without a complaint, where there is something to format it with")
    func formatted() async throws {
        let places: [String] = ["/usr/bin/groff", "/usr/local/bin/groff"]
        guard let groff = places.first(where: { access($0, X_OK) == 0 }) else { return }
        let run = try await Program.run(
            try ChildProcess(groff, ["-mdoc", "-Tutf8", "-ww"], environment: ["PATH": "/usr/bin:/bin"]), input: page)
        #expect(run.status == 0 && run.error == "" && run.output.count > 10_000, "\(run.error)")
    }

    @Test(
        "is written by the program, which also writes completions for the shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) async throws {
        let curfew = try Program()
        #expect(try await curfew.succeed("manual").output == page)
        let script = try await curfew.succeed("--generate-completion-script", shell).output
        for command in Self.commands { #expect(script.contains(command._commandName), "\(command._commandName)") }
    }
}
