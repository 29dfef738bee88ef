import SQLiteStore
import ServiceTokens
import SessionStore
import TokenIssuing

/// What is wrong beside the store itself: with the keys that service tokens are signed with, and with what is pushed out.
/// The doctor tells of it, as a command and in the console.
struct FurtherFindings: Sendable {
    private let keeper: SQLiteSessionStore
    private let configuration: Configuration
    private let location: StoreLocation
    /// Whether other files than the store may be opened.
    private let opensFiles: Bool

    init(
        _ keeper: SQLiteSessionStore, _ configuration: Configuration, _ location: StoreLocation, opensFiles: Bool
    ) {
        self.keeper = keeper
        self.configuration = configuration
        self.location = location
        self.opensFiles = opensFiles
    }

    func findings(at now: Timestamp, isThorough: Bool) async throws(StoreError) -> [Finding] {
        var found: [Finding] = []
        switch configuration.push {
        case .file where !opensFiles: break
        default: found += try await AuditPush.findings(configuration.push, keeper, isThorough: isThorough)
        }
        return try await found + keys(at: now)
    }

    private func keys(at now: Timestamp) async throws(StoreError) -> [Finding] {
        let ring: KeyRing
        let stored = try await keeper.signingKeys()
        do throws(KeyTrouble) { ring = try KeyRing(stored) } catch { return [KeyFindings.damaged(error)] }
        let file = opensFiles ? configuration.tokens.keyFile(besides: location) : nil
        return KeyFindings(ring: ring, configuration: configuration.tokens, file: file, now: now).findings
    }
}
