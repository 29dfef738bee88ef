/// Makes a terminal's own compiled description say what the terminal does, in memory only.
///
/// A terminal says `COLORTERM=truecolor` but is described by an entry of 256 colours; entries that end in `-direct` are
/// seldom installed, and redefining the palette would change it for everything else on that terminal. And many a
/// terminal that calls itself an xterm does not repeat a character when told to, so that part is left out.
enum TerminalDescription {
    // The places of the capabilities in a compiled entry: term(5) and the list in term.h.
    private static let (maxColors, maxPairs) = (13, 14)
    private static let (repeatCharacter, initializeColor, setForeground, setBackground) = (121, 299, 359, 360)
    private static let canChange = 27
    private static let parts = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"

    /// The entry without repetition and, where `direct`, with 24-bit colours; `nil` when it is not one that can be
    /// rewritten.
    static func corrected(_ bytes: [UInt8], direct: Bool) -> [UInt8]? {
        guard var entry = CompiledEntry(bytes), entry.strings.count > repeatCharacter else { return nil }
        entry.strings[repeatCharacter] = -1
        if direct {
            guard entry.numbers.count > maxPairs, entry.strings.count > setBackground,
                entry.numbers[maxColors] >= 256, entry.strings[setForeground] >= 0
            else { return nil }
            entry.numbers[maxColors] = 1 << 24
            entry.numbers[maxPairs] = 1 << 16
            if entry.booleans.count > canChange { entry.booleans[canChange] = 0 }
            entry.strings[initializeColor] = -1
            entry.setString(setForeground, "\u{1B}[38;2;" + parts)
            entry.setString(setBackground, "\u{1B}[48;2;" + parts)
            entry.addBoolean("RGB")
        }
        return entry.encoded
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
