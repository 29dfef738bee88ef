/// Looks for what the parser does not answer with an error: some mistakes in arrays, headings and times end the process by
/// an assertion (toml++ 3.4), and without assertions nobody knows what comes of them. All of it is no TOML (v1.0.0), but for
/// dates and times, which nothing here has.
struct TOMLScan {
    /// The first such mistake; `nil` when there is none.
    static func mistake(in text: String) -> TOMLReading.Mistake? {
        var scan = TOMLScan(bytes: Array(text.utf8))
        return scan.mistake().map { TOMLReading.Mistake(line: scan.line, why: $0) }
    }

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    /// What is open, `[` and `{`, the innermost last.
    private var open: [UInt8] = []
    /// Whether only blanks came since the line began.
    private var isAtStart = true

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Leaves the line at that of the mistake.
    private mutating func mistake() -> String? {
        while at < bytes.count {
            let byte = bytes[at]
            let isHeading = isAtStart && open.isEmpty && byte == UInt8(ascii: "[")
            if !Self.isBlank(byte), byte != UInt8(ascii: "\r") { isAtStart = false }
            switch byte {
            case UInt8(ascii: "\n"): newLine()
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
            case UInt8(ascii: "["):
                if isHeading, !hasKey(after: at) { return "a heading has no name" }
                open.append(byte)
            case UInt8(ascii: "{"): open.append(byte)
            case UInt8(ascii: "]"): if open.last == UInt8(ascii: "[") { open.removeLast() }
            case UInt8(ascii: "}"):
                if open.last == UInt8(ascii: "[") { return "a } stands where an array has a value or its ]" }
                if !open.isEmpty { open.removeLast() }
            case UInt8(ascii: ":"): return "a : stands outside of quotes"
            case 0x80..., 0x0B, 0x0C: return "a character stands outside of quotes that has to be in them"
            default: if isDate(at) { return "a date stands outside of quotes" }
            }
            at += 1
        }
        return nil
    }

    private mutating func newLine() {
        line += 1
        isAtStart = true
    }

    /// Leaves the place at the last byte before the end of the line.
    private mutating func skipComment() {
        while at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "\n") { at += 1 }
    }

    /// Leaves the place at the last quote, or at the end of a line that a string of one line does not outlive.
    private mutating func skipString(_ quote: UInt8) {
        let isLong = isThree(quote, from: at)
        at += isLong ? 3 : 1
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
                // An escaped line break is one all the same.
                at += 1
                if at < bytes.count, bytes[at] == UInt8(ascii: "\n") { newLine() }
            case UInt8(ascii: "\n"):
                newLine()
                if !isLong { return }
            case quote where !isLong: return
            case quote where isThree(quote, from: at):
                at += 2
                return
            default: break
            }
            at += 1
        }
    }

    /// Whether a heading, `[` or `[[`, goes on with a key, or with the `]` that the parser has an error for.
    private func hasKey(after start: Int) -> Bool {
        var next = skippingBlanks(start + 1)
        if next == start + 1, next < bytes.count, bytes[next] == UInt8(ascii: "[") { next = skippingBlanks(next + 1) }
        guard next < bytes.count else { return true }
        switch bytes[next] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
            return true
        default: return false
        }
    }

    private func skippingBlanks(_ start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex { !Self.isBlank($0) } ?? bytes.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Whether something like `1979-05-27` stands there.
    private func isDate(_ start: Int) -> Bool {
        let shape = Array("0000-00-00".utf8)
        guard start + shape.count <= bytes.count else { return false }
        return zip(shape, bytes[start...]).allSatisfy { wanted, byte in
            wanted == UInt8(ascii: "-") ? byte == wanted : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }

    private func isThree(_ quote: UInt8, from start: Int) -> Bool {
        start + 2 < bytes.count && bytes[start] == quote && bytes[start + 1] == quote && bytes[start + 2] == quote
    }
}
