/// Makes a terminal's own compiled description say what the terminal does, in memory only.
///
/// A terminal says `COLORTERM=truecolor` but is described by an entry of 256 colours; entries that end in `-direct` are
/// seldom installed, and redefining the palette would change it for everything else on that terminal. And what
/// emulators that call themselves an xterm do differently is left out: repeating a character, scrolling by several lines
/// at once, and shifting a line, which uncovers cells in one's own colours here and in the terminal's there.
enum TerminalDescription {
    // The places of the capabilities in a compiled entry: term(5) and the list in term.h.
    private static let (maxColors, maxPairs) = (13, 14)
    private static let (repeatCharacter, initializeColor, setForeground, setBackground) = (121, 299, 359, 360)
    private static let (scrollForwardBy, scrollBackBy) = (109, 113)
    private static let (deleteCharacter, deleteCharacters) = (21, 105)
    private static let (insertCharacter, insertCharacters, beginInserting) = (52, 108, 31)
    private static let (endAttributes, setAttributes, originalColors) = (39, 131, 297)
    private static let (wrapsAtMargin, wrapsLate, canChange) = (1, 4, 27)
    private static let (moveCursor, beginWrapping, endWrapping) = (10, 151, 152)
    private static let parts = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"

    /// A description after correction.
    struct Corrected: Equatable {
        var bytes: [UInt8]
        /// Whether a colour that is set already is not sent again: then whoever changes colours besides curses has to
        /// say so with `forgetColors`.
        var keepsColors = false
    }

    /// What makes the description forget which colours are set: a number no colour has, for both.
    static let forgetColors = "%{33554432}%PA%{33554432}%PB"
    /// Ends all colours and attributes.
    static let plain = "\u{1B}[0m"

    /// Delays such as `$<5>` are for the library to obey, not for the terminal to print.
    static func withoutPadding(_ capability: String) -> String {
        var rest = Substring(capability)
        var kept = ""
        while let dollar = rest.firstIndex(of: "$"), let end = rest[dollar...].firstIndex(of: ">") {
            kept += rest[..<dollar]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }

    /// The entry without what emulators lack and, where `direct`, with 24-bit colours; `nil` when it is not one that can be
    /// rewritten.
    static func corrected(_ bytes: [UInt8], direct: Bool) -> Corrected? {
        guard var entry = CompiledEntry(bytes), entry.strings.count > repeatCharacter else { return nil }
        let doubtful = [
            repeatCharacter, scrollForwardBy, scrollBackBy, deleteCharacter, deleteCharacters, insertCharacter,
            insertCharacters, beginInserting,
        ]
        for capability in doubtful { entry.strings[capability] = -1 }
        wrapAtWill(&entry)
        let isRich =
            entry.numbers.count > maxPairs && entry.strings.count > setBackground
            && entry.numbers[maxColors] >= 256
        guard isRich, let front = entry.string(setForeground), let back = entry.string(setBackground),
            front.hasPrefix("\u{1B}["), back.hasPrefix("\u{1B}[")
        else { return direct ? nil : Corrected(bytes: entry.encoded) }
        if direct {
            entry.numbers[maxColors] = 1 << 24
            entry.numbers[maxPairs] = 1 << 16
            if entry.booleans.count > canChange { entry.booleans[canChange] = 0 }
            entry.strings[initializeColor] = -1
            entry.addBoolean("RGB")
        }
        keepColors(
            &entry, front: direct ? "\u{1B}[38;2;" + parts : front, back: direct ? "\u{1B}[48;2;" + parts : back)
        return Corrected(bytes: entry.encoded, keepsColors: true)
    }

    /// The last cell of the last row can be drawn only where wrapping can be ended, once nothing is inserted any more. What
    /// wraps as late as a VT100 also ends it as one (DECAWM), whether its entry says so or not.
    private static func wrapAtWill(_ entry: inout CompiledEntry) {
        guard entry.booleans.count > wrapsLate, entry.booleans[wrapsAtMargin] == 1, entry.booleans[wrapsLate] == 1,
            entry.strings.count > endWrapping, entry.strings[beginWrapping] < 0 || entry.strings[endWrapping] < 0,
            entry.string(moveCursor)?.hasPrefix("\u{1B}[") == true
        else { return }
        entry.setString(beginWrapping, "\u{1B}[?7h")
        entry.setString(endWrapping, "\u{1B}[?7l")
    }

    /// Curses sends both colours whenever one of them changes, and both again after every end of bold: half of a
    /// picture. So each colour string remembers its last number in a static variable of terminfo(5) and says nothing
    /// when it is asked for the same, and attributes end without taking the colours along.
    private static func keepColors(_ entry: inout CompiledEntry, front: String, back: String) {
        entry.setString(setForeground, "%?%p1%gA%=%t%e" + front + "%p1%PA%;")
        entry.setString(setBackground, "%?%p1%gB%=%t%e" + back + "%p1%PB%;")
        entry.setString(endAttributes, "\u{1B}[22;24;27m")
        entry.strings[setAttributes] = -1
        entry.setString(originalColors, "")
    }

    /// The compiled description of `terminal`, looked for only where the system keeps them: a description is a program
    /// for the terminal, and the environment is not to choose one.
    static func systemEntry(for terminal: String) -> [UInt8]? {
        guard let first = terminal.utf8.first, !terminal.contains("/"), !terminal.hasPrefix(".") else { return nil }
        let hexadecimal = String(first, radix: 16)
        for folder in ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"] {
            for letter in [String(UnicodeScalar(first)), hexadecimal] {
                if let bytes = SmallFile.read("\(folder)/\(letter)/\(terminal)", limit: 32768) { return bytes }
            }
        }
        return nil
    }
}
