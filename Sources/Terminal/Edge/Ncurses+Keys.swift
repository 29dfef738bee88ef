import CNcurses
import CSignals
import Glibc

/// What curses reads: keys, pastes, the mouse, and what the terminal says of itself.
extension Ncurses {
    static let (pasteBegins, pasteEnds): (Int32, Int32) = (1000, 1001)
    static let (mouseBegins, answerBegins, statusAnswer): (Int32, Int32, Int32) = (1002, 1003, 1004)
    static let mouseReport = "\u{1B}[<"

    /// Everything that has been typed so far; never waits.
    func inputs() -> [Input] {
        var inputs: [Input] = []
        while true {
            var number: wint_t = 0
            let kind = wget_wch(keyboard, &number)
            guard kind != ERR else { break }
            if kind == KEY_CODE_YES {
                guard let code = code(ofKey: Int32(bitPattern: number)) else { continue }
                if let input = decoder.decode(code) { inputs.append(input) }
            } else if let scalar = Unicode.Scalar(number), let input = decoder.decode(.scalar(scalar)) {
                inputs.append(input)
            }
        }
        decoder.takeAnswers().forEach(heed)
        return inputs
    }

    private func heed(_ answer: TerminalAnswer) {
        questions.settle(answer)
        switch answer {
        case .status:
            pace.answered()
            return
        case .mode(1006, isKnown: true) where !reportsMouse:
            reportsMouse = true
            if !hasLeft { say(mouseMode(on: true)) }
        case .mode(2026, isKnown: true): holdsPictures = true
        case .mode: return
        }
        guardAgainstCrash()
    }

    /// Waits a moment for answers that are still under way: the shell would take them for something typed.
    func awaitAnswers() {
        while !questions.isEmpty {
            // What comes next waits behind the same pictures: as long as they are being shown, nothing is lost.
            let left = (pace.isProven ? Duration.seconds(5) : .seconds(1)) - (ContinuousClock.now - askedAt)
            var event = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard left > .zero, poll(&event, 1, Int32(left / .milliseconds(1)) + 1) > 0, event.revents == POLLIN else {
                return
            }
            var count: Int32 = 0
            guard ioctl(input, UInt(FIONREAD), &count) == 0, count > 0 else { return }
            _ = inputs()
        }
    }

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { decoder.isPasting }

    /// What has been pasted so far, when its end does not come.
    func endPaste() -> Input? { decoder.decode(.pasteEnds) }

    private func code(ofKey key: Int32) -> InputDecoder.Code? {
        switch key {
        case KEY_UP: .key(.up)
        case KEY_DOWN: .key(.down)
        case KEY_LEFT: .key(.left)
        case KEY_RIGHT: .key(.right)
        case KEY_PPAGE: .key(.pageUp)
        case KEY_NPAGE: .key(.pageDown)
        case KEY_HOME: .key(.home)
        case KEY_END: .key(.end)
        case KEY_ENTER: .key(.enter)
        case KEY_BACKSPACE: .key(.backspace)
        case KEY_DC: .key(.delete)
        case KEY_BTAB: .key(.backTab)
        case Self.pasteBegins: .pasteBegins
        case Self.pasteEnds: .pasteEnds
        case Self.mouseBegins: .mouseBegins
        case Self.answerBegins: .answerBegins
        case Self.statusAnswer: .statusAnswer
        default: nil
        }
    }
}
