/// Turns what the terminal sends, character by character and key by key, into inputs; a paste and a report of the mouse
/// become one each.
struct InputDecoder {
    enum Code: Equatable {
        case scalar(Unicode.Scalar)
        case key(Input.Key)
        case pasteBegins
        case pasteEnds
        case mouseBegins
        case answerBegins
        case statusAnswer
    }

    private enum Report: Equatable {
        case mouse, answer
    }

    private var pasted: String?
    private var report: (kind: Report, sequence: ControlSequence)?
    private var answers: [TerminalAnswer] = []
    /// A paste is cut here: nothing in the console takes more.
    private static let longestPaste = 65536

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { pasted != nil }

    /// What the terminal has said of itself since the last time.
    mutating func takeAnswers() -> [TerminalAnswer] {
        defer { answers = [] }
        return answers
    }

    mutating func decode(_ code: Code) -> Input? {
        if pasted != nil { return paste(code) }
        if code == .statusAnswer {
            answers.append(.status)
            return nil
        }
        if report != nil, case .scalar(let scalar) = code {
            switch report?.sequence.take(scalar) {
            case .more: return nil
            case .ended: return endReport()
            case .broken, nil: break
            }
        }
        report = nil
        switch code {
        case .pasteBegins: pasted = ""
        case .mouseBegins: report = (.mouse, ControlSequence())
        case .answerBegins: report = (.answer, ControlSequence())
        case .pasteEnds, .statusAnswer: break
        case .scalar(let scalar): return Self.input(of: scalar)
        case .key(let key): return .key(key)
        }
        return nil
    }

    private mutating func endReport() -> Input? {
        defer { report = nil }
        guard let report else { return nil }
        switch report.kind {
        case .mouse: return MouseReport.input(report.sequence)
        case .answer:
            if let answer = TerminalAnswer(report.sequence) { answers.append(answer) }
            return nil
        }
    }

    /// In a paste everything is text, also what would be a key or a report. What looks like the terminal's word on its
    /// status is neither: whoever made the text may have put it there.
    private mutating func paste(_ code: Code) -> Input? {
        switch code {
        case .pasteEnds:
            defer { pasted = nil }
            return pasted.map(Input.paste)
        case .scalar(let scalar): addToPaste(String(scalar))
        case .key(.enter): addToPaste("\n")
        case .key, .pasteBegins, .statusAnswer: break
        case .mouseBegins: addToPaste("\u{1B}[<")
        case .answerBegins: addToPaste("\u{1B}[?")
        }
        return nil
    }

    private mutating func addToPaste(_ text: String) {
        if (pasted?.utf8.count ?? 0) < Self.longestPaste { pasted?.append(text) }
    }

    private static func input(of scalar: Unicode.Scalar) -> Input? {
        switch scalar.value {
        case 0x08, 0x7F: return .key(.backspace)
        case 0x09: return .key(.tab)
        case 0x0A, 0x0D: return .key(.enter)
        case 0x1B: return .key(.escape)
        case 0x00: return nil
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0x1C...0x1F: return nil
        case 0x80..<0xA0: return nil
        default: return .character(Character(scalar))
        }
    }
}
