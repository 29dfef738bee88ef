import NIOCore
import ServiceTokens
import SessionStore

/// Writes JSON into a buffer, member by member, without a tree or an encoder in between: a validation answers with it.
///
/// All that is not printable ASCII is escaped (RFC 8259 §7): what a terminal or a log would act on is inert, and comes
/// back whole.
struct JSONWriter {
    private(set) var buffer: ByteBuffer
    private var needsComma = false

    /// Begins an empty text.
    init(capacity: Int = 1024) { buffer = ByteBuffer(); buffer.reserveCapacity(capacity) }

    // MARK: - Structure

    /// An object whose members `body` writes.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        buffer.writeStaticString("{")
        needsComma = false
        body(&self)
        buffer.writeStaticString("}")
        needsComma = true
    }

    /// An array whose elements `body` writes.
    mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        buffer.writeStaticString("[")
        needsComma = false
        body(&self)
        buffer.writeStaticString("]")
        needsComma = true
    }

    /// The name of the member whose value follows. It is one of ours, and plain.
    mutating func name(_ name: StaticString) {
        beginValue()
        buffer.writeStaticString("\"")
        buffer.writeStaticString(name)
        buffer.writeStaticString("\":")
        needsComma = false
    }

    /// The same of a name that is known when the program runs only. It is one of ours, and plain.
    mutating func name(_ name: String) {
        beginValue()
        buffer.writeStaticString("\"")
        buffer.writeString(name)
        buffer.writeStaticString("\":")
        needsComma = false
    }

    private mutating func beginValue() {
        if needsComma { buffer.writeStaticString(",") }
    }

    // MARK: - Values

    /// Null.
    mutating func null() {
        beginValue()
        buffer.writeStaticString("null")
        needsComma = true
    }

    /// A number.
    mutating func value(_ number: Int64) {
        beginValue()
        buffer.writeDecimal(number)
        needsComma = true
    }

    /// A truth value.
    mutating func value(_ flag: Bool) {
        beginValue()
        buffer.writeStaticString(flag ? "true" : "false")
        needsComma = true
    }

    /// A text, or null.
    mutating func value(_ text: String?) {
        guard let text else { return null() }
        beginValue()
        buffer.writeStaticString("\"")
        escape(text)
        buffer.writeStaticString("\"")
        needsComma = true
    }

    /// A moment, or null.
    mutating func value(_ moment: Timestamp?) {
        guard let moment else { return null() }
        beginValue()
        buffer.writeStaticString("\"")
        buffer.writeMoment(moment)
        buffer.writeStaticString("\"")
        needsComma = true
    }

    /// Texts.
    mutating func value(_ texts: [String]) { array { writer in for text in texts { writer.value(text) } } }

    /// JSON that somebody else wrote, with its digits as they came; null when there is none, and a text when it is none.
    mutating func verbatim(_ json: String?) {
        guard let json, (try? StrictJSONReader.read(Array(json.utf8), duplicates: .refused)) != nil else {
            return value(json)
        }
        beginValue()
        // Outside of texts these are blanks, and inside they cannot stand as they are.
        for scalar in json.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                buffer.writeStaticString(" ")
            } else if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F {
                buffer.writeInteger(UInt8(scalar.value))
            } else {
                for unit in String(scalar).utf16 { buffer.writeEscape(unit) }
            }
        }
        needsComma = true
    }

    /// A value as it is.
    mutating func value(_ value: JSONNode) {
        switch value {
        case .null: null()
        case .bool(let flag): self.value(flag)
        case .number(let number):
            beginValue()
            buffer.writeString(number.text)
            needsComma = true
        case .string(let text): self.value(text)
        case .array(let elements): array { writer in for element in elements { writer.value(element) } }
        case .object(let members): object { writer in writer.members(members.all) }
        }
    }

    /// Members, in their order.
    mutating func members(_ members: [JSONMembers.Member]) {
        for member in members {
            value(member.name)
            buffer.writeStaticString(":")
            needsComma = false
            value(member.value)
        }
    }

    private mutating func escape(_ text: String) {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else { return false }
            buffer.writeBytes(bytes)
            return true
        }
        guard !isPlain else { return }
        for unit in text.utf16 {
            switch unit {
            case 0x22: buffer.writeStaticString("\\\"")
            case 0x5C: buffer.writeStaticString("\\\\")
            case 0x0A: buffer.writeStaticString("\\n")
            case 0x0D: buffer.writeStaticString("\\r")
            case 0x09: buffer.writeStaticString("\\t")
            case 0x20..<0x7F: buffer.writeInteger(UInt8(unit))
            default: buffer.writeEscape(unit)
            }
        }
    }
}

extension ByteBuffer {
    /// `\u00e9`.
    fileprivate mutating func writeEscape(_ unit: UInt16) {
        writeStaticString("\\u")
        for shift in stride(from: 12, through: 0, by: -4) {
            let digit = UInt8(unit >> UInt16(shift) & 15)
            writeInteger(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    /// The digits of a number.
    mutating func writeDecimal(_ number: Int64) {
        if number < 0 { writeStaticString("-") }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var start = digits.count
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            _ = writeBytes(UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// RFC 3339 in UTC with milliseconds, as ``Timestamp/description`` has it, without making a string.
    mutating func writeMoment(_ moment: Timestamp) {
        let date = moment.civil
        guard (0...9999).contains(date.year) else {
            writeString(moment.description)
            return
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
            var at = 0
            func put(_ number: Int, _ width: Int, _ behind: Unicode.Scalar) {
                var rest = number
                for place in stride(from: at + width - 1, through: at, by: -1) {
                    text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                text[at + width] = UInt8(ascii: behind)
                at += width + 1
            }
            put(date.year, 4, "-")
            put(date.month, 2, "-")
            put(date.day, 2, "T")
            put(date.hour, 2, ":")
            put(date.minute, 2, ":")
            put(date.second, 2, ".")
            put(date.millisecond, 3, "Z")
            _ = writeBytes(UnsafeBufferPointer(text))
        }
    }
}
