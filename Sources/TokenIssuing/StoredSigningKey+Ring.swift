import ServiceTokens
import SessionStore

extension KeyRing {
    /// The ring that a store keeps.
    ///
    /// - Throws: ``KeyTrouble`` when a key is none, or has another's label.
    public init(_ stored: [StoredSigningKey]) throws(KeyTrouble) {
        var keys: [RingKey] = []
        for key in stored {
            guard let algorithm = SigningAlgorithm(rawValue: key.algorithm),
                let published = PublishedKey(algorithm, bytes: key.published), published.id == key.id
            else {
                throw KeyTrouble(
                    .unavailable, "keys: key \(key.id) is damaged; look with curfew doctor, and restore a backup")
            }
            keys.append(
                RingKey(
                    published: published, sealed: key.sealed.map { SealedSigningKey(bytes: $0) },
                    publishedAt: NumericDate(key.publishedAt), activeAt: key.activeAt.map { NumericDate($0) },
                    retiringAt: key.retiringAt.map { NumericDate($0) },
                    retiredAt: key.retiredAt.map { NumericDate($0) }))
        }
        self.init(keys: keys)
    }

    /// What a store keeps of it.
    package var stored: [StoredSigningKey] {
        keys.map { key in
            StoredSigningKey(
                id: key.id, algorithm: key.published.algorithm.rawValue, published: key.published.bytes,
                sealed: key.sealed?.bytes, publishedAt: Timestamp(key.publishedAt),
                activeAt: key.activeAt.map { Timestamp($0) }, retiringAt: key.retiringAt.map { Timestamp($0) },
                retiredAt: key.retiredAt.map { Timestamp($0) })
        }
    }
}

extension KeyRing.Step {
    /// What happened, for the feed and for people.
    public var words: String {
        switch self {
        case .published(let id): "key \(id) is published"
        case .activated(let id): "key \(id) signs"
        case .retiring(let id): "key \(id) signs no more"
        case .retired(let id): "key \(id) is published no more"
        }
    }
}

extension NumericDate {
    /// The same moment.
    public init(_ moment: Timestamp) { self.init(milliseconds: moment.milliseconds) }
}

extension Timestamp {
    /// The same moment, to the millisecond.
    public init(_ date: NumericDate) { self.init(milliseconds: date.milliseconds) }
}
