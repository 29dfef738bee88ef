import ServiceTokens
import SessionStore

/// Which service tokens are issued, and how the keys that sign them change.
public struct IssuerSettings: Sendable, Equatable {
    /// Who issues them (`iss`); `nil`: nobody, and then none are minted.
    public var issuer: String?
    /// The services that may get one.
    public var audiences: [String] = []
    /// How long they live: 1 second to 15 minutes.
    public var lifetime = Span.minutes(5)
    /// How they are signed.
    public var algorithm = SigningAlgorithm.edDSA
    /// How long a key signs.
    public var rotation = Span.days(30)

    /// The defaults: nothing is issued.
    public init() {}

    /// When keys change.
    public var schedule: KeyRingSchedule { KeyRingSchedule(rotation: Double(rotation.milliseconds) / 1000) }
}
