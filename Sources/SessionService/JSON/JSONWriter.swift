import NIOCore
import ServiceTokens
import SessionStore

/// Writes JSON into a buffer, member by member, without a tree or an encoder in between: a validation answers with it.
///
/// All that is not printable ASCII is escaped (RFC 8259 §7): what a terminal or a log would act on is inert, and comes
/// back whole.
struct JSONWriter {
    private var bytes: [UInt8] = []
    private var needsComma = false

    /// Begins an empty text.
    init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

    /// What has been written.
    var buffer: ByteBuffer { ByteBuffer(bytes: bytes) }

    // MARK: - Structure

    /// An object whose members `body` writes.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// An array whose elements `body` writes.
    mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// The name of the member whose value follows. It is one of ours, and plain.
    mutating func name(_ name: StaticString) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(name)
        bytes.append("\":")
        needsComma = false
    }

    /// The same of a name that is known when the program runs only. It is one of ours, and plain.
    mutating func name(_ name: String) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append("\":")
        needsComma = false
    }

    private mutating func beginValue() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    // MARK: - Values

    /// Null.
    mutating func null() {
        beginValue()
        bytes.append("null")
        needsComma = true
    }

    /// A number.
    mutating func value(_ number: Int64) {
        beginValue()
        bytes.appendDecimal(number)
        needsComma = true
    }

    /// A truth value.
    mutating func value(_ flag: Bool) {
        beginValue()
        bytes.append(flag ? "true" : "false")
        needsComma = true
    }

    /// A text, or null.
    mutating func value(_ text: String?) {
        guard let text else { return null() }
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        escape(text)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// A moment, or null.
    mutating func value(_ moment: Timestamp?) {
        guard let moment else { return null() }
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        bytes.appendMoment(moment)
        bytes.append(UInt8(ascii: "\""))
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
                bytes.append(UInt8(ascii: " "))
            } else if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F {
                bytes.append(UInt8(scalar.value))
            } else {
                for unit in String(scalar).utf16 { bytes.appendEscape(unit) }
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
            bytes.append(contentsOf: number.text.utf8)
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
            bytes.append(UInt8(ascii: ":"))
            needsComma = false
            value(member.value)
        }
    }

    private mutating func escape(_ text: String) {
        var text = text
        let isPlain = text.withUTF8 { plain in
            guard plain.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else { return false }
            bytes.append(contentsOf: plain)
            return true
        }
        guard !isPlain else { return }
        for unit in text.utf16 {
            switch unit {
            case 0x22: bytes.append("\\\"")
            case 0x5C: bytes.append("\\\\")
            case 0x0A: bytes.append("\\n")
            case 0x0D: bytes.append("\\r")
            case 0x09: bytes.append("\\t")
            case 0x20..<0x7F: bytes.append(UInt8(unit))
            default: bytes.appendEscape(unit)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// `\u00e9`.
    fileprivate mutating func appendEscape(_ unit: UInt16) {
        append("\\u")
        for shift in stride(from: 12, through: 0, by: -4) {
            let digit = UInt8(unit >> UInt16(shift) & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    /// The digits of a number.
    mutating func appendDecimal(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var start = digits.count
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: digits[start...])
        }
    }

    /// RFC 3339 in UTC with milliseconds, as ``Timestamp/description`` has it, without making a string.
    mutating func appendMoment(_ moment: Timestamp) {
        let date = moment.civil
        guard (0...9999).contains(date.year) else {
            append(contentsOf: moment.description.utf8)
            return
        }
        func put(_ number: Int, _ width: Int, _ behind: Unicode.Scalar) {
            var divisor = width == 4 ? 1000 : width == 3 ? 100 : 10
            while divisor > 0 {
                append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
                divisor /= 10
            }
            append(UInt8(ascii: behind))
        }
        put(date.year, 4, "-")
        put(date.month, 2, "-")
        put(date.day, 2, "T")
        put(date.hour, 2, ":")
        put(date.minute, 2, ":")
        put(date.second, 2, ".")
        put(date.millisecond, 3, "Z")
    }
}
