/// When keys change.
public struct KeyRingSchedule: Sendable, Equatable {
    /// How long a key signs, in seconds.
    public var rotation: Double
    /// How long a key is published before it signs, in seconds: verifiers may keep a set of keys as long.
    public var lead: Double
    /// How long a key is published after it has signed its last token, in seconds: the longest life of a token, and how
    /// far a verifier's clock may be behind.
    public var overlap: Double

    /// A schedule.
    public init(
        rotation: Double = 30 * 86_400, lead: Double = 86_400,
        overlap: Double = ServiceTokenRules.longestLifetime + VerificationRules.largestLeeway
    ) {
        self.rotation = rotation
        self.lead = lead
        self.overlap = overlap
    }
}
