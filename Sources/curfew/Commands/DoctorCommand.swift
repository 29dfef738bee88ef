import ArgumentParser
import SQLiteStore
import SessionStore

/// `curfew doctor`.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at everything that is known to go wrong, and say what to do.",
        discussion: """
            Shows the policy that is in effect, with the source of each value, and what is odd about it; libraries, files, \
            clock, upkeep and the audit chain. Nothing is written. Exit status 0 when there is nothing worse than \
            notices, 1 otherwise.
            """)

    @OptionGroup var store: StoreOptions
    @Flag(help: "One JSON object per finding.") var json = false

    func run() async throws {
        let (configuration, location) = try store.resolved()
        let now = Platform.now
        var findings = configuration.policySources.findings(configuration.policy)
        findings += PolicyLint.findings(configuration.policy)
        findings += try await storeFindings(configuration, location, at: now)
        try DoctorAnswer(findings: findings).write(json: json)
    }

    /// A store that is not there is no finding; one that is refused is one.
    private func storeFindings(
        _ configuration: Configuration, _ location: StoreLocation, at now: Timestamp
    ) async throws -> [Finding] {
        var store = store
        store.readOnly = true
        do {
            guard let keeper = try store.open(location, configuration, .never) as? SQLiteSessionStore else { return [] }
            return try await keeper.examine(at: now, isThorough: true)
                + FurtherFindings(keeper, configuration, location, opensFiles: !store.restricted).findings(
                    at: now, isThorough: true)
        } catch let error as StoreError where error.code != .notThere {
            return [Finding("store.refused", .error, error.what, why: error.why, remedy: error.remedy)]
        }
    }
}
