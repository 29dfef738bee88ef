import ServiceTokens
import SessionStore

/// What the program knows of the keys that service tokens are signed with, and does with them: it has the configuration
/// and the key file, which a console has not.
public protocol KeyRingDesk: Sendable {
    /// Whether keys can be changed from here.
    var canChange: Bool { get }

    /// How the ring stands; writes nothing.
    func standing(at now: Timestamp) async throws(StoreError) -> KeyRingStanding

    /// The keys alone, to check signatures with; `nil` when they are damaged.
    func ring() async throws(StoreError) -> KeyRing?

    /// Changes the ring, as `curfew keys rotate` and `curfew keys retire` do.
    func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) async -> KeyRingOutcome
}

/// How the keys stand that service tokens are signed with.
public struct KeyRingStanding: Sendable, Equatable {
    /// The keys; `nil` when they are damaged, and then a finding says so.
    public var ring: KeyRing?
    /// When keys change.
    public var schedule: KeyRingSchedule
    /// Who issues service tokens; `nil` when none can be minted.
    public var issuer: String?
    /// The services that may get one.
    public var audiences: [String]
    /// Which tokens may still be valid, by key and service.
    public var outstanding: [OutstandingTokenCount]
    /// What is wrong with the keys and their file, and what is well.
    public var findings: [Finding]

    /// Describes how they stand.
    public init(
        ring: KeyRing?, schedule: KeyRingSchedule = KeyRingSchedule(), issuer: String? = nil, audiences: [String] = [],
        outstanding: [OutstandingTokenCount] = [], findings: [Finding] = []
    ) {
        self.ring = ring
        self.schedule = schedule
        self.issuer = issuer
        self.audiences = audiences
        self.outstanding = outstanding
        self.findings = findings
    }
}

/// What is to be done with the keys.
public enum KeyRingOrder: Sendable, Equatable {
    /// The next key signs from now on. `isForced`: also when verifiers may not know it yet.
    case rotate(isForced: Bool)
    /// A key is published no more. `isForced`: also the one that signs; the next one takes its place.
    case retire(String, isForced: Bool)
}

/// What came of it.
public enum KeyRingOutcome: Sendable, Equatable {
    /// It was done, in these steps.
    case done([String])
    /// Nothing was done; why not.
    case failed(String)
}
