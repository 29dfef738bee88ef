import ArgumentParser
import Console

/// `curfew manual`, which `make install` uses.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Write the manual page, in mdoc, to standard output.", shouldDisplay: false)

    func run() throws {
        Output.standard.put(
            ManualPage(help: try CommandHelp.ofProgram(), commands: CommandTable.standard.entries).text)
    }
}
