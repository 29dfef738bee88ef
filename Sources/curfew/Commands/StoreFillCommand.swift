import ArgumentParser
import SQLiteStore
import SessionStore
import Simulation

extension StoreCommand {
    /// `curfew store fill`.
    struct Fill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fill",
            abstract: "Fill a store with made-up logins, to try things out.")

        @OptionGroup var store: StoreOptions
        @Option(help: "What everything made up follows from.") var seed: UInt64
        @Option(help: "How many users have live logins.") var users: Int
        @Option(help: "How many logins are live; half as many have ended besides.") var sessions: Int
        @Option(help: "As of when (default: now): RFC 3339 or an age.") var at: String?

        func run() async throws {
            let moment = try at.map { try TimeArgument.parse($0, option: "at", at: Platform.now) } ?? Platform.now
            let keeper = try store.open(.always)
            let fill = try Simulation.Fill(
                seed: seed, users: users, sessions: sessions, at: moment, policy: keeper.policy)
            try await FillLoading.load(fill, into: keeper)
            Output.standard.line("\(fill.sessions) live and \(fill.ended) ended logins of \(fill.users) users")
            Output.standard.flush()
        }
    }
}
