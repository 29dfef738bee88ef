/// A moment as tokens tell it: seconds since 1970 in UTC (RFC 7519 §2).
public struct NumericDate: Sendable, Hashable, Comparable {
    /// The seconds.
    public let seconds: Double

    /// A moment.
    public init(seconds: Double) { self.seconds = seconds }

    /// A moment in milliseconds since 1970.
    public init(milliseconds: Int64) { seconds = Double(milliseconds) / 1000 }

    /// The milliseconds since 1970.
    public var milliseconds: Int64 { Int64((seconds * 1000).rounded()) }

    /// The end of the year 9999, beyond which nothing can be written as RFC 3339.
    private static let end = 253_402_300_800.0

    /// Reads a claim; `nil` unless it is a number from 0 to the year 9999.
    init?(_ node: JSONNode) {
        guard case .number(let number) = node, let value = number.value, value >= 0, value < Self.end else {
            return nil
        }
        seconds = value
    }

    /// Orders by time.
    public static func < (left: NumericDate, right: NumericDate) -> Bool { left.seconds < right.seconds }

    /// So many seconds later.
    public static func + (moment: NumericDate, seconds: Double) -> NumericDate {
        NumericDate(seconds: moment.seconds + seconds)
    }

    /// The seconds from `earlier` to `later`.
    public static func - (later: NumericDate, earlier: NumericDate) -> Double { later.seconds - earlier.seconds }
}
