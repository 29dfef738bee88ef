import ServiceTokens
import SessionStore

extension NumericDate {
    init(_ moment: Timestamp) { self.init(milliseconds: moment.milliseconds) }
}

extension Timestamp {
    init(_ date: NumericDate) { self.init(milliseconds: date.milliseconds) }
}

extension KeyRingSchedule {
    var rotationSpan: Span { Span(milliseconds: Int64(rotation * 1000)) }
    var leadSpan: Span { Span(milliseconds: Int64(lead * 1000)) }
    var overlapSpan: Span { Span(milliseconds: Int64(overlap * 1000)) }
}
