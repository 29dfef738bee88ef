/// How a role or a ground looks: at most one colour, and what a terminal without colours can still do.
public struct Style: Hashable, Sendable {
    /// What a terminal can do to a letter besides colouring it.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits, one per attribute.
        public let rawValue: UInt8
        /// Attributes from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier letters.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter letters.
        public static let dim = Attributes(rawValue: 2)
        /// A line below.
        public static let underline = Attributes(rawValue: 4)
        /// Letter and ground exchanged.
        public static let reverse = Attributes(rawValue: 8)

        static let byName: [(name: String, attribute: Attributes)] = [
            ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
        ]
    }

    /// The colour of the letters (of a role) or behind them (of a ground); `nil` leaves the terminal's own.
    public var color: Color?
    /// The attributes.
    public var attributes: Attributes
    /// An index among 256 that suits better than the nearest one.
    public var index256: Int?
    /// An index among 16 that suits better than the nearest one.
    public var index16: Int?

    /// A style from its parts.
    public init(color: Color? = nil, attributes: Attributes = [], index256: Int? = nil, index16: Int? = nil) {
        self.color = color
        self.attributes = attributes
        self.index256 = index256 ?? color?.index256
        self.index16 = index16 ?? color?.index16
    }
}
