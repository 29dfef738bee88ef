import Console
import SQLiteStore
import SessionStore
import TokenIssuing

extension ConsoleOptions {
    /// What the program knows beside the store: its signing keys, and what is wrong with them and with what is pushed out.
    mutating func addKeys(
        of keeper: SQLiteSessionStore, _ configuration: Configuration, _ location: StoreLocation, readOnly: Bool,
        isRestricted: Bool
    ) {
        let changes = !readOnly && !isRestricted
        let file = configuration.tokens.keyFile(besides: location)
        let ring = KeyRingKeeper(
            store: keeper, settings: configuration.tokens.issuing, file: file, isReadOnly: !changes)
        keys = KeyDesk(ring, configuration.tokens, file, canChange: changes, opensFiles: !isRestricted)
        let further = curfew.FurtherFindings(keeper, configuration, location, opensFiles: !isRestricted)
        furtherFindings = { now, isThorough throws(StoreError) in
            try await further.findings(at: now, isThorough: isThorough)
        }
    }
}
