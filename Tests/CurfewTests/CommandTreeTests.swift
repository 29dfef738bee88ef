import ArgumentParser
import Testing

@testable import curfew

@Suite("The tree of commands")
struct CommandTreeTests {
    /// The name that a command has by default is made from its type's, for which the runtime searches all conformances of the
    /// program: for eleven commands that took a quarter of the time of a start.
    @Test("has a name for every command that is not made up at every start")
    func names() {
        let commands = Self.tree(below: Curfew.self)
        #expect(commands.count > 40)
        for command in commands { #expect(command.configuration.commandName != nil, "\(command)") }
    }

    private static func tree(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap(tree)
    }
}
