/// A line of what was measured: what, ours, and the yardstick of the same run.
struct BenchFigure: JSONObject {
    let name: String
    let unit: String
    let value, lowest, highest: Double
    /// What it is held against; `nil` for a figure that stands by itself.
    let yardstick: String?
    let yardstickValue: Double?
    /// Ours over theirs; which is better depends on the unit.
    let ratio: Double?

    init(_ name: String, unit: String, _ value: Double) {
        self.name = name
        self.unit = unit
        (self.value, lowest, highest) = (value, value, value)
        (yardstick, yardstickValue, ratio) = (nil, nil, nil)
    }

    init(_ name: String, unit: String, _ duel: Duel, against yardstick: String) {
        self.init(name, unit: unit, duel.ours, against: yardstick, duel.theirs)
    }

    init(_ name: String, unit: String, _ ours: Series, against yardstick: String, _ theirs: Series) {
        self.name = name
        self.unit = unit
        (value, lowest, highest) = (ours.median, ours.lowest, ours.highest)
        self.yardstick = yardstick
        yardstickValue = theirs.median
        ratio = theirs.median > 0 ? ours.median / theirs.median : nil
    }

    var fields: [String: JSONText] {
        [
            "name": JSONText(name), "unit": JSONText(unit), "value": JSONText(value), "lowest": JSONText(lowest),
            "highest": JSONText(highest), "yardstick": JSONText(yardstick),
            "yardstick_value": JSONText(yardstickValue), "ratio": JSONText(ratio),
        ]
    }

    static let columns = [
        PlainTable.Column(title: "WHAT"), .init(title: "CURFEW", alignment: .right), .init(title: "UNIT"),
        .init(title: "BESIDE IT", alignment: .right), .init(title: "RATIO", alignment: .right),
        .init(title: "WHICH IS"),
    ]

    var cells: [String] {
        [
            name, Self.number(value), unit, yardstickValue.map(Self.number) ?? "",
            ratio.map { Self.decimals($0, 2) } ?? "", yardstick ?? "",
        ]
    }

    private static func number(_ value: Double) -> String {
        value >= 1000 ? grouped(Int(value.rounded())) : decimals(value, value < 10 ? 2 : 1)
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    private static func decimals(_ value: Double, _ places: Int) -> String {
        let scale = places == 2 ? 100.0 : 10.0
        let scaled = Int((value * scale).rounded())
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale)).\(String(repeating: "0", count: places - fraction.utf8.count))\(fraction)"
    }
}
