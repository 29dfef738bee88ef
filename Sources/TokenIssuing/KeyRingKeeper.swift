import ServiceTokens
import SessionStore

/// The key ring of a store: read, turned as it is due, and written back.
public struct KeyRingKeeper: Sendable {
    /// A store with a key ring that remembers what is outstanding.
    public typealias Store = any KeyRingStore & OutstandingTokenStore & SessionKeeper

    /// The store.
    public let store: Store
    /// How keys are made, and when they change.
    public let settings: IssuerSettings
    private let file: SealingKeyFile
    private let isReadOnly: Bool

    /// Keeps the ring of a store.
    ///
    /// - Parameters:
    ///   - file: where the key is that private keys are sealed under.
    ///   - isReadOnly: whether the store stays as it is: then the ring is read, and never changed.
    public init(store: Store, settings: IssuerSettings, file: SealingKeyFile, isReadOnly: Bool = false) {
        self.store = store
        self.settings = settings
        self.file = file
        self.isReadOnly = isReadOnly
    }

    /// When keys change.
    public var schedule: KeyRingSchedule { settings.schedule }

    /// The ring as it is kept.
    ///
    /// - Throws: ``KeyTrouble`` when a key is damaged, and whatever the store throws.
    public func ring() async throws -> KeyRing { try KeyRing(try await store.signingKeys()) }

    /// How often the ring is read anew, because others have changed it meanwhile.
    private static let attempts = 5

    /// Changes the ring and writes it back.
    ///
    /// - Parameters:
    ///   - givingUp: whether keys whose key file is lost may be left behind.
    ///   - change: what is to be done, with the ring and what makes keys for it; it tells the steps.
    /// - Throws: ``KeyTrouble``, and whatever the store throws. Then nothing has changed.
    public func change<Answer>(
        givingUp: Bool = false, actor: Actor, at now: Timestamp,
        _ change: (inout KeyRing, KeyRing.NewKey) -> (answer: Answer, steps: [KeyRing.Step])
    ) async throws -> (answer: Answer, ring: KeyRing) {
        guard !isReadOnly else {
            throw KeyTrouble(
                .readOnly, "keys: the store stays as it is (--read-only or --restricted); run it without these")
        }
        for _ in 0..<Self.attempts {
            let old = try await store.signingKeys()
            var ring = try KeyRing(old)
            let sealing = try sealingKey(of: ring, givingUp: givingUp)
            let algorithm = settings.algorithm
            let (answer, steps) = change(&ring) {
                var random = SystemRandomNumberGenerator()
                let key = SigningKey.generate(algorithm, using: &random)
                return (key.published, SealedSigningKey(key, under: sealing, using: &random))
            }
            if ring.stored == old { return (answer, ring) }
            if try await store.replaceSigningKeys(
                old, by: ring.stored, steps: steps.map(\.words), actor: actor, at: now)
            {
                return (answer, ring)
            }
        }
        throw KeyTrouble(.unavailable, "keys: others change them faster than they can be read; try again")
    }

    /// The ring after what is due has been done. Where nothing is, the store is read and the key file is not.
    ///
    /// - Throws: see ``change(givingUp:actor:at:_:)``.
    public func turned(actor: Actor, at now: Timestamp) async throws -> KeyRing {
        let kept = try await ring()
        guard kept.nextTurn(schedule) <= NumericDate(now) else { return kept }
        return try await change(actor: actor, at: now) { ring, newKey in
            ((), ring.turn(at: NumericDate(now), schedule: schedule, newKey: newKey))
        }.ring
    }

    /// The key that signs.
    func signingKey(of ring: KeyRing) throws(KeyTrouble) -> SigningKey {
        guard let found = try file.read() else { throw lost }
        guard let active = ring.active, let key = active.sealed?.open(active.published, with: found.key) else {
            throw KeyTrouble(
                .configuration,
                "keys: the key that signs cannot be opened with the key file; restore that from a copy, or give up the "
                    + "key: curfew keys retire --compromised \(ring.active?.id ?? "")")
        }
        return key
    }

    /// The key that private keys are sealed under: made with the first of them.
    private func sealingKey(of ring: KeyRing, givingUp: Bool) throws(KeyTrouble) -> SealingKey {
        if let found = try file.read() { return found.key }
        // With another key in its place, those that are sealed would be lost without a word.
        guard givingUp || ring.keys.allSatisfy({ $0.sealed == nil }) else { throw lost }
        return try file.make()
    }

    private var lost: KeyTrouble {
        KeyTrouble(
            .configuration,
            "keys \(file.newPath): it is not there, and the store's keys are sealed under it; restore it from a copy, or "
                + "name it with key_file in [tokens]")
    }
}
