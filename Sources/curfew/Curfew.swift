import ArgumentParser
import CSignals
import Dispatch

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

            Exit status: \(ExitStatus.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: " · ")).
            """,
        version: version,
        subcommands: [
            ConsoleCommand.self, DemoCommand.self, ReplayCommand.self, UsersCommand.self, SessionsCommand.self,
            ShowCommand.self, RevokeCommand.self, WatchCommand.self, EventsCommand.self, IssueCommand.self,
            ValidateCommand.self, RefreshCommand.self, ElevateCommand.self, SignOutCommand.self, StoreCommand.self,
            AuditCommand.self, TokenCommand.self, KeysCommand.self, DoctorCommand.self, ServeCommand.self,
            APIKeyCommand.self, ThemeCommand.self, BenchCommand.self, BenchPeerCommand.self, BenchGatewayCommand.self,
            ManualCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// The main thread does nothing but wait, and so stays a thread like all others. One that is given to the runtime's
    /// queue is beyond the reach of `seteuid`: it would keep root's rights when root becomes the owner of a store, and show
    /// them in every list of processes.
    static func main() {
        umask(0o077)
        // Tokens pass through this process's memory.
        curfew_forbid_dumps()
        // And a crash is no reason to show that memory, or to ask questions about it.
        curfew_catch_crashes()
        // A reader who has gone is noticed when writing, not by a signal in the middle of an act.
        signal(SIGPIPE, SIG_IGN)
        // To parse a command line takes as long as all else that a start needs.
        if CommandLine.arguments.dropFirst() == ["--version"] { return print(version) }
        // Before anything is asked of it, and whatever else the command line turns out to be.
        if Arguments.areRestricted(CommandLine.arguments.dropFirst()) { Platform.dropEnvironment() }
        if Platform.isPrivileged { Platform.dropTerminalDescriptions() }
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            await perform()
            isDone.signal()
        }
        isDone.wait()
    }

    private static func perform() async {
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
