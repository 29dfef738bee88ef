/// What was measured: ours, the yardstick of the same run, and the bar.
struct Line: Sendable {
    let name: String
    let unit: String
    let figure: Double
    /// What it is held against.
    var yardstick: String?
    var yardstickFigure: Double?
    var ratio: Double?
    var bar: Bar

    /// A figure that stands by itself.
    init(_ name: String, _ figure: Double, unit: String, bar: Bar = .none) {
        self.name = name
        self.unit = unit
        self.figure = figure
        self.bar = bar
    }

    /// A figure beside its yardstick, measured in turns.
    init(_ name: String, _ duel: Duel, unit: String, against yardstick: String, bar: Bar = .none) {
        self.init(name, duel.ours.median, unit: unit, bar: bar)
        self.yardstick = yardstick
        yardstickFigure = duel.theirs.median
        ratio = duel.ratio
    }

    /// A figure beside its yardstick, each measured once.
    init(_ name: String, _ figure: Double, unit: String, against yardstick: String, _ other: Double, bar: Bar = .none) {
        self.init(name, figure, unit: unit, bar: bar)
        self.yardstick = yardstick
        yardstickFigure = other
        ratio = other > 0 ? figure / other : nil
    }

    var isMet: Bool? { bar.isMet(figure: figure, ratio: ratio) }

    var cells: [String] {
        [
            name, Number.text(figure), unit, yardstickFigure.map(Number.text) ?? "", ratio.map(Number.short) ?? "",
            bar.text(unit: unit), isMet.map { $0 ? "yes" : "NO" } ?? "", yardstick ?? "",
        ]
    }

    static let titles = ["what", "Curfew", "unit", "beside it", "ratio", "bar", "met", "which is"]
}

extension Line {
    /// For machines.
    struct Object: Encodable {
        let name, unit: String
        let figure: Double
        let yardstick: String?
        let yardstickFigure, ratio: Double?
        let bar: String
        let isMet: Bool?
    }

    var object: Object {
        Object(
            name: name, unit: unit, figure: figure, yardstick: yardstick, yardstickFigure: yardstickFigure,
            ratio: ratio, bar: bar.text(unit: unit), isMet: isMet)
    }
}
