/// A moment: milliseconds since 1970-01-01T00:00:00Z, as stores keep it.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970, UTC. Negative before.
    public let milliseconds: Int64

    /// The moment so many milliseconds after 1970.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment one span later. It stays at the end of representable time instead of overflowing.
    public static func + (moment: Timestamp, span: Span) -> Timestamp {
        let (sum, overflow) = moment.milliseconds.addingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: overflow ? (span.milliseconds > 0 ? .max : .min) : sum)
    }

    /// The moment one span earlier. It stays at the end of representable time instead of overflowing.
    public static func - (moment: Timestamp, span: Span) -> Timestamp {
        let (difference, overflow) = moment.milliseconds.subtractingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: overflow ? (span.milliseconds > 0 ? .min : .max) : difference)
    }

    /// The span from `earlier` to `later`, negative when they are the other way round.
    public static func - (later: Timestamp, earlier: Timestamp) -> Span {
        let (difference, overflow) = later.milliseconds.subtractingReportingOverflow(earlier.milliseconds)
        return Span(milliseconds: overflow ? (later > earlier ? .max : .min) : difference)
    }
}
