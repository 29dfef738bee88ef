import ArgumentParser
import SQLiteStore
import SessionStore

/// `curfew audit verify`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Prove that the record of administrative acts is as it was written.",
        subcommands: [Verify.self])

    /// `curfew audit verify [--head HASH]`.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Walk the chain of administrative acts, and name the first that is not as it was written.",
            discussion: """
                Prints the head of the chain and the number of its records. An act that was edited, deleted, inserted or \
                reordered is found, and so is a tombstone or a mark that says something else. What was cut off the end \
                is found only by a head that was noted before: give it with --head. It need not be the newest; acts that \
                followed it do not matter. Nothing is written.
                """)

        @OptionGroup var store: StoreOptions
        @Option(help: "A head that was noted earlier: 64 hexadecimal digits.") var head: String?
        @Flag(help: "The result as a JSON object.") var json = false

        func validate() throws {
            if let head, AuditHash(parsing: head) == nil {
                throw ValidationError("--head is 64 hexadecimal digits, as 'curfew audit verify' prints them")
            }
        }

        func run() async throws {
            let keeper = try opened()
            let report = try await keeper.verifyAudit(expecting: expected)
            let afterwards = try await keeper.recordsMadeAfterwards()
            try AuditAnswer(report: report, recordedAfterwards: afterwards).write(json: json)
        }

        private var expected: AuditHash? { head.flatMap { AuditHash(parsing: $0) } }

        private func opened() throws -> SQLiteSessionStore {
            let (configuration, location) = try store.resolved()
            var store = store
            store.readOnly = true
            guard let keeper = try store.open(location, configuration, .never) as? SQLiteSessionStore else {
                throw Failure(.unavailable, "audit: this store has no audit chain; name an SQLite store")
            }
            return keeper
        }
    }
}
