/// Reads JSON (RFC 8259) as strictly as it can be read, in time and memory proportional to its length.
///
/// It is here because the decoders of Foundation, and jwt-kit on top of them, keep one of two members of the same name
/// and say nothing. Two readers that keep different ones see different tokens (RFC 7515 §4, RFC 7519 §4). They also take
/// deep nesting, and turn numbers into other numbers.
public struct StrictJSONReader {
    /// How many arrays and objects may stand in one another.
    public static let deepest = 16

    /// What becomes of an object with two members of one name.
    public enum Duplicates: Sendable {
        /// All are kept, and ``JSONMembers/duplicates`` tells.
        case kept
        /// The text is refused.
        case refused
    }

    let bytes: [UInt8]
    var place = 0
    private let duplicates: Duplicates

    /// Reads one value that fills all of `bytes`, with blanks around it.
    ///
    /// - Parameters:
    ///   - levels: how many arrays and objects it will stand in.
    ///   - duplicates: what becomes of members of one name.
    public static func read(
        _ bytes: [UInt8], inside levels: Int = 0, duplicates: Duplicates = .kept
    ) throws(MalformedJSON) -> JSONNode {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw MalformedJSON(kind: .notUnicode, offset: 0, why: "it is not UTF-8")
        }
        var reader = StrictJSONReader(bytes: bytes, duplicates: duplicates)
        let value = try reader.value(depth: levels)
        reader.skipBlanks()
        guard reader.place == bytes.count else { throw reader.wrong("something follows the value") }
        return value
    }

    private init(bytes: [UInt8], duplicates: Duplicates) {
        self.bytes = bytes
        self.duplicates = duplicates
    }

    // MARK: - Values

    private mutating func value(depth: Int) throws(MalformedJSON) -> JSONNode {
        skipBlanks()
        guard let byte = next else { throw wrong("it ends too early") }
        switch byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw wrong("no value begins like that")
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONNode) throws(MalformedJSON) -> JSONNode {
        let matches = text.withUTF8Buffer { bytes[place...].starts(with: $0) }
        guard matches else { throw wrong("no value begins like that") }
        place += text.utf8CodeUnitCount
        return value
    }

    private mutating func object(depth: Int) throws(MalformedJSON) -> JSONMembers {
        try enter(depth)
        var members: [JSONMembers.Member] = []
        // Names are told apart by their bytes, which Swift's strings are not.
        var names: Set<[UInt8]> = []
        skipBlanks()
        if take("}") { return JSONMembers(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw wrong("a member's name was expected") }
            let start = place
            let name = try string()
            if duplicates == .refused, !names.insert(Array(name.utf8)).inserted {
                throw MalformedJSON(kind: .duplicateMember, offset: start, why: "a member is there twice")
            }
            skipBlanks()
            guard take(":") else { throw wrong("a colon was expected") }
            skipBlanks()
            let first = place
            let value = try value(depth: depth)
            members.append(.init(name: name, value: value, source: first..<place))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw wrong("a comma or } was expected") }
        return JSONMembers(members)
    }

    private mutating func array(depth: Int) throws(MalformedJSON) -> [JSONNode] {
        try enter(depth)
        var elements: [JSONNode] = []
        skipBlanks()
        if take("]") { return elements }
        repeat {
            elements.append(try value(depth: depth))
            skipBlanks()
        } while take(",")
        guard take("]") else { throw wrong("a comma or ] was expected") }
        return elements
    }

    private mutating func enter(_ depth: Int) throws(MalformedJSON) {
        guard depth <= Self.deepest else {
            throw MalformedJSON(kind: .tooDeep, offset: place, why: "it is more than \(Self.deepest) levels deep")
        }
        place += 1
    }

    private mutating func number() throws(MalformedJSON) -> JSONNumber {
        let start = place
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return JSONNumber(text: String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func digits() throws(MalformedJSON) {
        let start = place
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        guard place > start else { throw wrong("a digit was expected") }
    }

    // MARK: - Bytes

    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    func wrong(_ why: String) -> MalformedJSON { MalformedJSON(kind: .notJSON, offset: place, why: why) }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }
}
