/// What a mouse does, as terminals report it in the mode 1006: `ESC [ < button ; column ; row`, and `M`, or `m` when a
/// button is let go. The older ways put bytes of any value in its place, which could be taken for keys.
enum MouseReport {
    // xterm's control sequences, "Extended coordinates": what is added to the number of the button.
    private static let (shift, meta, control, motion, wheel, others) = (4, 8, 16, 32, 64, 128)
    private static let stepsOfWheel = 3

    /// What the rest of such a report means; `nil` for what is not understood, and for buttons that do nothing here.
    static func input(_ sequence: ControlSequence) -> Input? {
        guard let final = sequence.final, final == "M" || final == "m", let numbers = sequence.numbers(3),
            numbers[1] > 0, numbers[2] > 0
        else { return nil }
        let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        let code = numbers[0] & ~(shift | meta)
        switch code & ~control {
        case wheel where final == "M": return .wheel(-stepsOfWheel)
        case wheel + 1 where final == "M": return .wheel(stepsOfWheel)
        case 0 where final == "m", motion where final == "m": return .release(position)
        case motion: return .drag(position)
        case 0: return code & control == 0 ? .click(position) : .controlClick(position)
        default: return nil
        }
    }
}
