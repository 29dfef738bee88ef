/// Reads what ``CanonicalWriter`` writes, and nothing else.
///
/// It expects each member in its place rather than parsing any JSON, so that there is nothing to nest, to double or to
/// hide: a line has one meaning or none. It never looks beyond the line.
struct CanonicalReader {
    /// What is wrong, and at which byte of the line, the first being 1; `nil` when it is the line as a whole.
    struct Trouble: Error {
        let column: Int?
        let why: String
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ line: UnsafeBufferPointer<UInt8>) { bytes = line }

    var isAtEnd: Bool { position == bytes.count }

    func trouble(_ why: String) -> Trouble { Trouble(column: position + 1, why: why) }

    /// Takes exactly this.
    mutating func raw(_ text: StaticString) throws(Trouble) {
        guard takes(text) else { throw trouble("\(text) is expected here") }
    }

    /// Takes this if it is what follows.
    mutating func takes(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] { return false }
        position += count
        return true
    }

    mutating func end() throws(Trouble) {
        guard isAtEnd else { throw trouble("the line should end here") }
    }

    /// A whole number within a range, without needless zeros.
    mutating func number(_ range: ClosedRange<Int64>) throws(Trouble) -> Int64 {
        let start = position
        let isNegative = takes("-")
        let firstDigit = position
        var value: Int64 = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = product.subtractingReportingOverflow(Int64(digit))
            guard !overflows, !overflowsToo else { throw Trouble(column: start + 1, why: "the number is too large") }
            value = sum
            position += 1
        }
        let count = position - firstDigit
        // Negative while it grows, so that the least number is one too.
        guard count > 0, count == 1 || bytes[firstDigit] != UInt8(ascii: "0"), !isNegative || value != 0,
            isNegative || value != .min, case let number = isNegative ? value : -value, range.contains(number)
        else {
            throw Trouble(
                column: start + 1,
                why: "a whole number from \(range.lowerBound) to \(range.upperBound) is expected here")
        }
        return number
    }

    /// A text of so many bytes of UTF-8.
    mutating func text(_ sizes: ClosedRange<Int>) throws(Trouble) -> String {
        let start = position
        try raw("\"")
        let first = position
        while position < bytes.count, case let byte = bytes[position], byte != 0x22, byte != 0x5C {
            guard byte >= 0x20, byte < 0x7F else {
                throw trouble("only printable ASCII is expected here; the rest is written \\uXXXX")
            }
            position += 1
        }
        guard position < bytes.count else { throw trouble("the text does not end") }
        let plain = UnsafeBufferPointer(rebasing: bytes[first..<position])
        let text: String
        if takes("\"") {
            text = String(decoding: plain, as: UTF8.self)
        } else {
            text = try escaped(after: plain, most: sizes.upperBound)
        }
        guard sizes.contains(text.utf8.count) else {
            throw Trouble(
                column: start + 1,
                why: "the text has \(text.utf8.count) bytes, and \(sizes.lowerBound) to \(sizes.upperBound) are allowed"
            )
        }
        return text
    }

    /// Bytes in lower-case hexadecimal digits.
    mutating func hex(_ sizes: ClosedRange<Int>) throws(Trouble) -> [UInt8] {
        try raw("\"")
        var result: [UInt8] = []
        result.reserveCapacity(min(sizes.upperBound, (bytes.count - position) / 2))
        while position + 1 < bytes.count, result.count < sizes.upperBound,
            let high = Self.digit(bytes[position]), let low = Self.digit(bytes[position + 1])
        {
            result.append(UInt8(high << 4 | low))
            position += 2
        }
        guard sizes.contains(result.count), takes("\"") else {
            throw trouble("lower-case hexadecimal digits of \(sizes.upperBound) bytes are expected here")
        }
        return result
    }

    /// What `read` makes of what follows, or `nil` for `null`.
    mutating func optional<Value>(_ read: (inout CanonicalReader) throws(Trouble) -> Value) throws(Trouble) -> Value? {
        takes("null") ? nil : try read(&self)
    }

    /// At most so many items in brackets.
    mutating func list<Item>(most: Int, _ read: (inout CanonicalReader) throws(Trouble) -> Item) throws(Trouble)
        -> [Item]
    {
        try raw("[")
        var items: [Item] = []
        if takes("]") { return items }
        repeat {
            guard items.count < most else { throw trouble("there are more than \(most) items") }
            items.append(try read(&self))
        } while takes(",")
        try raw("]")
        return items
    }

    private static func digit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }

    /// The rest of a text that has an escape.
    private mutating func escaped(after plain: UnsafeBufferPointer<UInt8>, most: Int) throws(Trouble) -> String {
        var units = plain.map { UInt16($0) }
        while !takes("\"") {
            guard position < bytes.count else { throw trouble("the text does not end") }
            // A unit has at most three bytes in UTF-8 and at least one: more cannot fit.
            guard units.count <= most else { throw trouble("the text is longer than \(most) bytes") }
            let byte = bytes[position]
            guard byte >= 0x20, byte < 0x7F else {
                throw trouble("only printable ASCII is expected here; the rest is written \\uXXXX")
            }
            units.append(byte == 0x5C ? try escape() : UInt16(byte))
            if byte != 0x5C { position += 1 }
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw trouble("the text is half a character")
        }
        return text
    }

    private mutating func escape() throws(Trouble) -> UInt16 {
        let short: [(StaticString, UInt16)] = [
            ("\\\"", 0x22), ("\\\\", 0x5C), ("\\n", 0x0A), ("\\t", 0x09), ("\\r", 0x0D), ("\\b", 0x08), ("\\f", 0x0C),
        ]
        for (spelling, unit) in short where takes(spelling) { return unit }
        let start = position
        if takes("\\u"), bytes.count - position >= 4 {
            var unit: UInt16 = 0
            var isValid = true
            for offset in 0..<4 {
                guard let digit = Self.digit(bytes[position + offset]) else {
                    isValid = false
                    break
                }
                unit = unit << 4 | digit
            }
            position += 4
            let hasShorterSpelling = (0x20..<0x7F).contains(unit) || short.contains { $0.1 == unit }
            if isValid, !hasShorterSpelling { return unit }
        }
        throw Trouble(column: start + 1, why: "this escape is not spelled as it should be")
    }
}
