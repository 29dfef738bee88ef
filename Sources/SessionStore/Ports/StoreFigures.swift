/// How much there is.
public struct StoreTotals: Sendable, Equatable {
    /// Matching logins.
    public let logins: Int
    /// Their users, each once.
    public let users: Int
    /// Their clients, each once.
    public let clients: Int

    /// Creates totals.
    public init(logins: Int, users: Int, clients: Int) {
        self.logins = logins
        self.users = users
        self.clients = clients
    }
}

/// Equal stretches of time, one after the other.
public struct TimeBuckets: Sendable, Equatable {
    /// Where the first begins.
    public let start: Timestamp
    /// How long each is, more than zero.
    public let width: Span
    /// How many, at least one.
    public let count: Int

    /// Creates buckets.
    public init(start: Timestamp, width: Span, count: Int) {
        precondition(width > .zero && count > 0, "buckets need a width and a count")
        self.start = start
        self.width = width
        self.count = count
    }

    /// Where the last ends.
    public var end: Timestamp {
        let (length, overflow) = width.milliseconds.multipliedReportingOverflow(by: Int64(count))
        return start + Span(milliseconds: overflow ? .max : length)
    }

    /// The bucket of a moment; `nil` outside of all.
    public func index(of moment: Timestamp) -> Int? {
        guard moment >= start, moment < end else { return nil }
        return Int((moment - start).milliseconds / width.milliseconds)
    }
}
