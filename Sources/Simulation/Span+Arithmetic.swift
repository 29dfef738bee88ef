import SessionStore

extension Span {
    static func + (left: Span, right: Span) -> Span { Span(milliseconds: left.milliseconds + right.milliseconds) }
    static func - (left: Span, right: Span) -> Span { Span(milliseconds: left.milliseconds - right.milliseconds) }
    static func * (span: Span, factor: Int64) -> Span { Span(milliseconds: span.milliseconds * factor) }
    static func / (span: Span, divisor: Int64) -> Span { Span(milliseconds: span.milliseconds / divisor) }
}
