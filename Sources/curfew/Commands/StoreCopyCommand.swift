import ArgumentParser
import SQLiteStore
import SessionStore

extension StoreCommand {
    /// `curfew store copy --to URL`.
    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "copy",
            abstract: "Bring the logins and their history into another store, while applications go on.",
            discussion: """
                Tokens go on working in the other store; nobody is signed out. Run again it brings the other store up \
                to date: what was used, refreshed or ended since. What has ended in the other store stays ended, also \
                by its idle deadline: to move an application, repeat the copy more often than logins may lie idle, stop \
                the application or let it use the other store, and copy once more.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var actor: ActorOptions
        @Option(help: "The other store, named as for --store; made when it is not there.") var to: String
        @Flag(help: "What was done as a JSON object.") var json = false

        func run() async throws {
            guard !store.readOnly else {
                throw Failure(.notPermitted, "copy: it writes to \(to), and --read-only forbids that; leave it out")
            }
            let (configuration, location) = try store.resolved()
            let there = try StoreLocation(to, mayHoldPassword: false)
            var source = store
            source.readOnly = true
            guard
                let from = try source.open(location, configuration, .never) as? any PortableStore,
                let target = try store.open(there, configuration, .always) as? any PortableStore
            else {
                throw Failure(.unavailable, "copy: logins of this kind of store cannot be moved; name SQLite stores")
            }
            if let from = from as? SQLiteSessionStore, let target = target as? SQLiteSessionStore,
                from.isSameFile(as: target)
            {
                throw Failure(.usage, "usage: --to names the store that is copied; name another one")
            }
            let progress = Progress()
            defer { progress.clear() }
            let report = try await StoreCopy.run(from: from, to: target, actor: actor.administrator, at: Platform.now) {
                progress.show("\($0) logins and events")
            }
            progress.clear()
            let object = MergeObject(origin: report.moment, report: report.merged, verified: report.verified)
            let verified = report.verified
            Output.standard.line(
                json
                    ? JSONLine.text(object)
                    : "\(object.words); verified: \(verified.logins) are there, \(verified.identical) in every detail "
                        + "(sha256 \(verified.sha256)), \(verified.further) further on")
            Output.standard.flush()
        }
    }
}
