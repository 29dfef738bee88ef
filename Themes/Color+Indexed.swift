extension Color {
    /// The nearest of the 256 colours of an xterm: the cube and the greys, never the first sixteen, which each terminal
    /// paints as it likes.
    public var index256: Int {
        let steps = [0, 95, 135, 175, 215, 255]
        func nearestStep(_ part: UInt8) -> Int {
            steps.indices.min { abs(steps[$0] - Int(part)) < abs(steps[$1] - Int(part)) } ?? 0
        }
        let (r, g, b) = (nearestStep(red), nearestStep(green), nearestStep(blue))
        let cube = distance(to: (steps[r], steps[g], steps[b]))
        let average = (Int(red) + Int(green) + Int(blue)) / 3
        let grey = min(23, max(0, (average - 3) / 10))
        let level = 8 + 10 * grey
        return distance(to: (level, level, level)) < cube ? 232 + grey : 16 + 36 * r + 6 * g + b
    }

    /// The nearest of the 16 colours every colour terminal has; a terminal of eight shows 8…15 as bold.
    public var index16: Int {
        let high = Int(max(red, green, blue))
        let low = Int(min(red, green, blue))
        // Too little colour to have a hue: choose by lightness alone.
        if high - low < 40 || high < 48 {
            switch (high + low) / 2 {
            case ..<72: return 0
            case ..<150: return 8
            case ..<220: return 7
            default: return 15
            }
        }
        // A part belongs to the hue when it is above the middle between the strongest and the weakest.
        let middle = (high + low) / 2
        let hue = (Int(red) > middle ? 1 : 0) | (Int(green) > middle ? 2 : 0) | (Int(blue) > middle ? 4 : 0)
        return high > 200 ? hue + 8 : hue
    }

    private func distance(to other: (Int, Int, Int)) -> Int {
        let (r, g, b) = (Int(red) - other.0, Int(green) - other.1, Int(blue) - other.2)
        // The eye weighs green most and blue least.
        return 3 * r * r + 4 * g * g + 2 * b * b
    }
}
