import Console
import ServiceTokens
import SessionStore
import TokenIssuing

/// The keys of a store as the console shows and changes them.
struct KeyDesk: KeyRingDesk {
    private let keeper: KeyRingKeeper
    private let findings: @Sendable (KeyRing, Timestamp) -> [Finding]
    let canChange: Bool

    /// - Parameter opensFiles: whether the key file may be opened.
    init(
        _ keeper: KeyRingKeeper, _ configuration: TokenConfiguration, _ file: SealingKeyFile, canChange: Bool,
        opensFiles: Bool
    ) {
        self.keeper = keeper
        self.canChange = canChange && opensFiles
        findings = { ring, now in
            KeyFindings(ring: ring, configuration: configuration, file: opensFiles ? file : nil, now: now).findings
        }
    }

    func standing(at now: Timestamp) async throws(StoreError) -> KeyRingStanding {
        let stored = try await keeper.store.signingKeys()
        var standing = KeyRingStanding(
            ring: nil, schedule: keeper.schedule, issuer: keeper.settings.issuer,
            audiences: keeper.settings.audiences,
            outstanding: try await keeper.store.countOutstandingTokens(at: now))
        do throws(KeyTrouble) {
            let ring = try KeyRing(stored)
            standing.ring = ring
            standing.findings = findings(ring, now)
        } catch { standing.findings = [KeyFindings.damaged(error)] }
        return standing
    }

    func ring() async throws(StoreError) -> KeyRing? {
        let stored = try await keeper.store.signingKeys()
        return try? KeyRing(stored)
    }

    func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) async -> KeyRingOutcome {
        do {
            let (answer, _) = try await keeper.perform(order, actor: actor, at: now)
            return answer.refusal.map { .failed($0) } ?? .done(answer.steps.map(\.words))
        } catch let trouble as KeyTrouble {
            return .failed(trouble.description)
        } catch let error as StoreError {
            return .failed(error.description)
        } catch {
            return .failed("\(error)")
        }
    }
}
