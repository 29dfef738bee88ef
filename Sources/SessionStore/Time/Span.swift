/// A length of time in milliseconds. Written `500ms`, `30s`, `15m`, `12h` or `30d`.
public struct Span: Sendable, Hashable, Comparable {
    /// The length in milliseconds.
    public let milliseconds: Int64

    /// A span of so many milliseconds.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A duration, in whole milliseconds.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }

    /// A span of so many seconds.
    public static func seconds(_ count: Int64) -> Span { Span(milliseconds: count * 1000) }
    /// A span of so many minutes.
    public static func minutes(_ count: Int64) -> Span { .seconds(count * 60) }
    /// A span of so many hours.
    public static func hours(_ count: Int64) -> Span { .minutes(count * 60) }
    /// A span of so many days of 24 hours.
    public static func days(_ count: Int64) -> Span { .hours(count * 24) }
    /// No time at all.
    public static let zero = Span(milliseconds: 0)

    /// Orders by length.
    public static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }

    private static let units: [(suffix: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// Reads a whole number and its unit; `nil` for anything else, for a sign, and for more than a thousand years.
    public init?(parsing text: some StringProtocol) {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let suffix = text.utf8.dropFirst(digits.count)
        guard
            let count = Int64(String(decoding: digits, as: UTF8.self)),
            let unit = Self.units.first(where: { suffix.elementsEqual($0.suffix.utf8) })
        else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: unit.milliseconds)
        guard !overflow, product <= Span.days(365_250).milliseconds else { return nil }
        self.init(milliseconds: product)
    }
}

extension Span: CustomStringConvertible {
    /// The shortest exact writing: `90s`, `15m`, `30d`.
    public var description: String {
        let unit = Self.units.first { milliseconds != 0 && milliseconds % $0.milliseconds == 0 } ?? ("s", 1000)
        return "\(milliseconds / unit.milliseconds)\(unit.suffix)"
    }
}
