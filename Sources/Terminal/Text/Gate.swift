/// Decides, scalar by scalar, what may reach the screen as it is.
enum Gate {
    enum Verdict: Equatable {
        case letter(width: Int)
        case mark
        case hidden
    }

    static func verdict(on scalar: Unicode.Scalar) -> Verdict {
        if scalar.value >= 0x20, scalar.value < 0x7F { return .letter(width: 1) }
        if mustShow(scalar) { return .hidden }
        let width = TextWidth.of(scalar)
        if DisputedWidth.includes(scalar, width: width) { return .hidden }
        switch width {
        case 1: return .letter(width: 1)
        case 2: return .letter(width: 2)
        case 0: return .mark
        default: return .hidden
        }
    }

    /// What a reader would not see, or a terminal would obey.
    private static func mustShow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
        case .spaceSeparator: return scalar != " " && scalar != "\u{3000}"
        default: break
        }
        // Variation selectors are marks to the category, fillers are letters; both draw nothing.
        return scalar.properties.isVariationSelector || scalar.properties.isDefaultIgnorableCodePoint
            || scalar.properties.isNoncharacterCodePoint || scalar.value == 0x2800
    }

    /// The visible mark for a hidden scalar: a picture for the controls that have one, the number for the rest.
    static func picture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
        case 0x7F: return "␡"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "‹" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
        }
    }
}

extension VisibleText {
    /// Collects glyphs while marks still join the one before.
    struct Builder {
        let repertoire: Repertoire
        var glyphs: [Glyph] = []
        private var marks = 0

        init(repertoire: Repertoire) { self.repertoire = repertoire }

        mutating func add(_ scalar: Unicode.Scalar) {
            switch Gate.verdict(on: scalar) {
            case .letter(2) where repertoire == .narrow:
                finishMarks()
                appendWord(Gate.picture(of: scalar), number: scalar)
            case .letter(let width):
                finishMarks()
                if repertoire == .ascii, !scalar.isASCII {
                    appendASCII(scalar)
                } else {
                    glyphs.append(Glyph(text: String(scalar), width: width))
                }
            case .mark:
                addMark(scalar)
            case .hidden:
                finishMarks()
                appendWord(Gate.picture(of: scalar), number: scalar)
            }
        }

        private mutating func addMark(_ scalar: Unicode.Scalar) {
            if repertoire == .ascii { return appendASCII(scalar) }
            if repertoire == .narrow { return appendWord(Gate.picture(of: scalar), number: scalar) }
            if glyphs.isEmpty { glyphs.append(Glyph(text: "◌", width: 1)) }
            marks += 1
            guard marks <= VisibleText.marksPerLetter, let last = glyphs.popLast() else { return }
            var text = last.text
            text.unicodeScalars.append(scalar)
            glyphs.append(Glyph(text: text, width: last.width))
        }

        /// Writes down how many marks the last letter lost.
        mutating func finishMarks() {
            let lost = marks - VisibleText.marksPerLetter
            marks = 0
            guard lost > 0 else { return }
            for scalar in "‹+\(lost)›".unicodeScalars { glyphs.append(Glyph(text: String(scalar), width: 1)) }
        }

        private mutating func appendWord(_ word: String, number: Unicode.Scalar) {
            if repertoire == .ascii { return appendASCII(number) }
            for scalar in word.unicodeScalars { glyphs.append(Glyph(text: String(scalar), width: 1)) }
        }

        private mutating func appendASCII(_ scalar: Unicode.Scalar) {
            if let standIn = Repertoire.standIn(for: scalar) {
                glyphs.append(Glyph(text: String(standIn), width: 1))
            } else {
                for letter in "<" + String(scalar.value, radix: 16, uppercase: true) + ">" {
                    glyphs.append(Glyph(text: String(letter), width: 1))
                }
            }
        }
    }
}
