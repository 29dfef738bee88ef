import Tokens

/// Writes JSON in the one spelling that ``CanonicalReader`` takes: no blanks, members in a fixed order, every one present,
/// nothing but printable ASCII. A line can do nothing to a terminal, and a record has one text and so one digest.
struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []

    private static let digits = Array("0123456789abcdef".utf8)

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes punctuation and names as they are.
    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func number(_ number: Int64) {
        guard number != 0 else { return bytes.append(UInt8(ascii: "0")) }
        var rest = number.magnitude
        var reversed: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &reversed) { buffer in
            var count = 0
            while rest > 0 {
                buffer[count] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
                count += 1
            }
            if number < 0 { bytes.append(UInt8(ascii: "-")) }
            for index in (0..<count).reversed() { bytes.append(buffer[index]) }
        }
    }

    mutating func moment(_ moment: Timestamp) { number(moment.milliseconds) }

    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
                bytes.append(contentsOf: utf8)
            } else {
                for unit in String(decoding: utf8, as: UTF8.self).utf16 { append(unit) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func hex(_ value: [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in value {
            bytes.append(Self.digits[Int(byte >> 4)])
            bytes.append(Self.digits[Int(byte & 15)])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What `write` makes of a value, or `null`.
    mutating func optional<Value>(_ value: Value?, _ write: (inout CanonicalWriter, Value) -> Void) {
        if let value { write(&self, value) } else { raw("null") }
    }

    mutating func text(_ text: String?) { optional(text) { $0.text($1) } }
    mutating func moment(_ moment: Timestamp?) { optional(moment) { $0.moment($1) } }
    mutating func address(_ address: IPAddress?) { optional(address) { $0.text($1.description) } }

    /// The items, with commas between them, in brackets.
    mutating func list<Item>(_ items: some Sequence<Item>, _ write: (inout CanonicalWriter, Item) -> Void) {
        raw("[")
        var isFirst = true
        for item in items {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, item)
        }
        raw("]")
    }

    private mutating func append(_ unit: UInt16) {
        switch unit {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x08: raw("\\b")
        case 0x09: raw("\\t")
        case 0x0A: raw("\\n")
        case 0x0C: raw("\\f")
        case 0x0D: raw("\\r")
        case 0x20..<0x7F: bytes.append(UInt8(unit))
        default:
            raw("\\u")
            for shift in [12, 8, 4, 0] { bytes.append(Self.digits[Int(unit >> UInt16(shift) & 15)]) }
        }
    }
}
