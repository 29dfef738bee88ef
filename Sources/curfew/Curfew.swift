import ArgumentParser
import CSignals

/// The program: one file a command.
@main
struct Curfew: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "curfew",
        abstract: "Login sessions that an administrator can see and end.",
        discussion: """
            Without a command, the console opens on the store. The store is --store, else CURFEW_STORE, else the \
            configuration's, else the default of this account (sqlite:~/.local/state/curfew/sessions.db; as root \
            sqlite:/var/lib/curfew/sessions.db).

            Exit status: 0 done · 1 the answer is no · 64 usage · 65 bad input · 69 the store is not there or cannot \
            tell · 70 a bug · 73 cannot create · 77 not permitted · 78 configuration.
            """,
        version: version,
        subcommands: [
            ConsoleCommand.self, DemoCommand.self, UsersCommand.self, SessionsCommand.self, ShowCommand.self,
            RevokeCommand.self, WatchCommand.self, EventsCommand.self, IssueCommand.self, ValidateCommand.self,
            RefreshCommand.self, ElevateCommand.self, SignOutCommand.self, StoreCommand.self, AuditCommand.self,
            DoctorCommand.self, ThemeCommand.self,
            BenchCommand.self,
            BenchPeerCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    static func main() async {
        umask(0o077)
        // Tokens pass through this process's memory.
        curfew_forbid_dumps()
        // And a crash is no reason to show that memory, or to ask questions about it.
        curfew_catch_crashes()
        // A reader who has gone is noticed when writing, not by a signal in the middle of an act.
        signal(SIGPIPE, SIG_IGN)
        if Platform.isPrivileged { Platform.dropTerminalDescriptions() }
        do {
            try Arguments.refuseUnknownCommand(CommandLine.arguments.dropFirst())
            var command = try parseAsRoot(
                Arguments.withGlobalOptionsBehindTheCommand(CommandLine.arguments.dropFirst()))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            try await OpenStores.closeAll()
            try Output.standard.finish()
        } catch {
            // What went wrong first is what is said.
            try? await OpenStores.closeAll()
            Failure(error, in: self).exit()
        }
    }
}
