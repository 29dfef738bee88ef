/// Keeps the ring of keys that service tokens are signed with.
public protocol KeyRingStore: Sendable {
    /// All keys, oldest first; none in a store that has not signed yet.
    func signingKeys() async throws(StoreError) -> [StoredSigningKey]

    /// Puts `new` in the place of `old`, unless another has changed them meanwhile: then `false`, and nothing is done.
    ///
    /// Each step is an event of kind `key`, and so an act of the audit chain.
    func replaceSigningKeys(
        _ old: [StoredSigningKey], by new: [StoredSigningKey], steps: [String], actor: Actor, at now: Timestamp
    ) async throws(StoreError) -> Bool
}

extension SessionEvent {
    /// A step of the key ring, not yet numbered.
    package static func ofKeyRing(_ step: String, actor: Actor, at now: Timestamp) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: now, kind: .key, session: nil, user: nil, client: nil, generation: nil, actor: actor,
            reason: step)
    }
}
