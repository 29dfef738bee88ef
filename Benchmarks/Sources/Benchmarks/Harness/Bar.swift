/// How good a figure has to be.
struct Bar: Sendable {
    /// What the ratio to the yardstick, or the figure itself, may be at least or at most.
    enum Bound: Sendable {
        case atLeast(Double)
        case atMost(Double)

        func holds(_ value: Double) -> Bool {
            switch self {
            case .atLeast(let bound): value >= bound
            case .atMost(let bound): value <= bound
            }
        }

        var text: String {
            switch self {
            case .atLeast(let bound): "≥ \(Number.short(bound))"
            case .atMost(let bound): "≤ \(Number.short(bound))"
            }
        }
    }

    var ratio: Bound?
    var figure: Bound?

    static let none = Bar()
    static func ratio(_ bound: Bound) -> Bar { Bar(ratio: bound) }
    static func figure(_ bound: Bound) -> Bar { Bar(figure: bound) }

    /// `nil` where there is no bar.
    func isMet(figure value: Double, ratio quotient: Double?) -> Bool? {
        guard ratio != nil || figure != nil else { return nil }
        return (figure?.holds(value) ?? true) && (ratio.map { bound in quotient.map(bound.holds) ?? false } ?? true)
    }

    func text(unit: String) -> String {
        [ratio.map { "\($0.text) ×" }, figure.map { "\($0.text) \(unit)" }].compactMap(\.self).joined(separator: ", ")
    }
}
