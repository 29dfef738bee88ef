/// How the records of one store follow from each other.
///
/// Each administrative act is a record; its hash is SHA-256 over a domain, the store's id, the hash before it, and every
/// field with its length (`security.md`, "Audit"). An edited, deleted, inserted or reordered record no longer gives the
/// hash that stands in the store. Records that were cut off the end leave no trace: therefore the newest hash, the head,
/// is printed and pushed out, to be compared.
public struct AuditChain: Sendable, Equatable {
    private static let domain = "curfew audit record 1"

    /// The id of the store.
    public let store: String

    /// The chain of a store.
    public init(store: String) { self.store = store }

    /// The hash from which the first record follows: the head of an empty chain.
    public var origin: AuditHash {
        var fields = AuditFields(domain: "curfew audit origin 1")
        fields.add(store)
        return fields.digest
    }

    /// The hash of a record.
    ///
    /// - Parameters:
    ///   - number: its place in the chain, from 1.
    ///   - event: the act, with its sequence.
    ///   - effect: what it did.
    ///   - previous: the hash of the record before it, or ``origin``.
    public func hash(
        number: Int64, event: SessionEvent, effect: AuditEffect, after previous: AuditHash
    ) -> AuditHash {
        var fields = AuditFields(domain: Self.domain)
        fields.add(store)
        fields.add(previous.bytes)
        fields.add(number)
        fields.add(event)
        fields.add(effect)
        return fields.digest
    }

    /// The record of an act that follows another.
    public func record(_ event: SessionEvent, effect: AuditEffect, after last: AuditHead?) -> AuditRecord {
        let number = (last?.number ?? 0) + 1
        return AuditRecord(
            number: number, event: event, effect: effect,
            hash: hash(number: number, event: event, effect: effect, after: last?.hash ?? origin))
    }
}

/// One administrative act in the chain, or more of what it did.
public struct AuditRecord: Sendable, Equatable {
    /// Its place in the chain: gapless from 1.
    public let number: Int64
    /// The act.
    public let event: SessionEvent
    /// What it did.
    public let effect: AuditEffect
    /// Its hash, which depends on all records before it.
    public let hash: AuditHash

    /// What is pushed out of it.
    public var head: AuditHead {
        AuditHead(number: number, hash: hash, sequence: event.sequence, at: event.at, actor: event.actor)
    }
}

/// The newest record of a chain, as it is pushed out: it holds nothing of what was done.
public struct AuditHead: Sendable, Equatable {
    /// Its place in the chain; 0 when there is none.
    public let number: Int64
    /// Its hash.
    public let hash: AuditHash
    /// The sequence of the act.
    public let sequence: Int64?
    /// When.
    public let at: Timestamp?
    /// Who, as claimed.
    public let actor: Actor?

    /// Creates a head.
    public init(number: Int64, hash: AuditHash, sequence: Int64? = nil, at: Timestamp? = nil, actor: Actor? = nil) {
        self.number = number
        self.hash = hash
        self.sequence = sequence
        self.at = at
        self.actor = actor
    }
}

extension AuditFields {
    fileprivate mutating func add(_ event: SessionEvent) {
        add(event.sequence)
        add(event.at.milliseconds)
        add(event.kind.rawValue)
        add(event.session?.description)
        add(event.user)
        add(event.client)
        add(event.generation.map { Int64($0) })
        add(event.actor?.name)
        add(event.actor?.known)
        add(event.cause?.rawValue)
        add(event.reason)
        add(event.address?.bytes)
        add(event.userAgent)
    }

    fileprivate mutating func add(_ effect: AuditEffect) {
        switch effect {
        case .none: add("none")
        case .ended(let sessions, let reason, let message):
            add("ended")
            add(sessions, reason, message)
        case .ordered(let reason, let message):
            add("ordered")
            add([], reason, message)
        case .followed(let sessions, let reason, let message, let isLast):
            add(isLast ? "followed to the end" : "followed")
            add(sessions, reason, message)
        case .forgot(let checkpoint):
            add("forgot")
            add(checkpoint.sequence)
            add(checkpoint.number)
            add(checkpoint.hash.bytes)
        }
    }

    private mutating func add(_ ended: [SessionID], _ reason: String?, _ message: String?) {
        add(Int64(ended.count))
        add(ended.flatMap(\.bytes))
        add(SessionCause.revoked.rawValue)
        add(reason)
        add(message)
    }
}
