/// What a walk along an audit chain has found.
public struct AuditReport: Sendable, Equatable {
    /// What became of a head that was noted earlier.
    public enum Comparison: Sendable, Equatable {
        /// None was given.
        case notAsked
        /// It is the newest record.
        case isHead
        /// It is a record of the chain, and so many followed: nothing was cut off before them.
        case followed(by: Int)
        /// The chain has no such record: its end was cut off, or it is another chain.
        case missing
    }

    /// The newest record that is good; without any, the origin or the checkpoint.
    public let head: AuditHead
    /// How many of the oldest records were forgotten on purpose; a checkpoint stands for them.
    public let forgotten: Int
    /// What became of the head that was expected.
    public let comparison: Comparison
    /// The first record that is not as it was written; `nil` for a good chain.
    public let breach: AuditBreach?

    /// How many records the chain has had, the forgotten ones included.
    public var records: Int { Int(head.number) }

    /// Whether everything is as it was written, and the expected head is there.
    public var isGood: Bool { breach == nil && comparison != .missing }
}

/// A record that is not as it was written.
public struct AuditBreach: Sendable, Equatable {
    /// The sequence of its act in the feed.
    public let sequence: Int64
    /// What is wrong, in words.
    public let why: String
}
