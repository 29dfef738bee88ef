/// A compiled terminal description taken apart, as term(5) lays it out: a header, five sections, and the same again for
/// the capabilities that have names of their own.
struct CompiledEntry: Equatable {
    private static let legacyMagic = 0o432
    private static let wideMagic = 0o1036

    var names: [UInt8]
    var booleans: [UInt8]
    var numbers: [Int]
    var strings: [Int]
    var table: [UInt8]
    private var extended = Extended()

    private struct Extended: Equatable {
        var booleans: [UInt8] = []
        var numbers: [Int] = []
        var strings: [Int] = []
        /// Where the names stand, counted from the end of the strings' values.
        var names: [Int] = []
        var table: [UInt8] = []
    }

    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let magic = reader.number(), magic == Self.legacyMagic || magic == Self.wideMagic,
            let sizes = reader.numbers(5, size: 2), sizes.allSatisfy({ $0 >= 0 })
        else { return nil }
        let numberSize = magic == Self.wideMagic ? 4 : 2
        guard let names = reader.take(sizes[0]), let booleans = reader.take(sizes[1]) else { return nil }
        reader.align()
        guard let numbers = reader.numbers(sizes[2], size: numberSize), let strings = reader.numbers(sizes[3], size: 2),
            let table = reader.take(sizes[4])
        else { return nil }
        (self.names, self.booleans, self.numbers, self.strings, self.table) =
            (names, booleans, numbers, strings, table)
        reader.align()
        guard let more = reader.numbers(5, size: 2), more.allSatisfy({ $0 >= 0 }) else { return }
        guard let flags = reader.take(more[0]) else { return nil }
        reader.align()
        guard let counts = reader.numbers(more[1], size: numberSize), let values = reader.numbers(more[2], size: 2),
            let labels = reader.numbers(more[0] + more[1] + more[2], size: 2), let text = reader.take(more[4])
        else { return nil }
        extended = Extended(booleans: flags, numbers: counts, strings: values, names: labels, table: text)
    }

    /// The value of a string capability; `nil` when it is absent.
    func string(_ index: Int) -> String? {
        guard strings.indices.contains(index), strings[index] >= 0, strings[index] < table.count else { return nil }
        return String(decoding: table[strings[index]...].prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Gives a string capability another value.
    mutating func setString(_ index: Int, _ text: String) {
        strings[index] = table.count
        table += Array(text.utf8) + [0]
    }

    /// Adds a capability of its own name that is simply there.
    mutating func addBoolean(_ name: String) {
        var nameBase = 0
        for offset in extended.strings where extended.table.indices.contains(offset) {
            let end = extended.table[offset...].firstIndex(of: 0) ?? extended.table.endIndex
            nameBase += end - offset + 1
        }
        extended.names.insert(extended.table.count - nameBase, at: extended.booleans.count)
        extended.booleans.append(1)
        extended.table += Array(name.utf8) + [0]
    }

    /// The entry as bytes, with numbers of 32 bits.
    var encoded: [UInt8] {
        var out: [UInt8] = []
        func put(_ values: [Int], size: Int = 2) {
            for value in values {
                for byte in 0..<size { out.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
            }
        }
        func align() { if out.count % 2 == 1 { out.append(0) } }
        put([Self.wideMagic, names.count, booleans.count, numbers.count, strings.count, table.count])
        out += names + booleans
        align()
        put(numbers, size: 4)
        put(strings)
        out += table
        align()
        let (flags, counts, values) = (extended.booleans.count, extended.numbers.count, extended.strings.count)
        put([flags, counts, values, values + extended.names.count, extended.table.count])
        out += extended.booleans
        align()
        put(extended.numbers, size: 4)
        put(extended.strings + extended.names)
        out += extended.table
        return out
    }
}

/// Takes little-endian numbers and slices from the front of some bytes.
private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, at + count <= bytes.count else { return nil }
        defer { at += count }
        return Array(bytes[at..<at + count])
    }

    mutating func number(size: Int = 2) -> Int? {
        guard let part = take(size) else { return nil }
        let value = part.reversed().reduce(0) { $0 << 8 | Int($1) }
        return size == 2 ? Int(Int16(truncatingIfNeeded: value)) : Int(Int32(truncatingIfNeeded: value))
    }

    mutating func numbers(_ count: Int, size: Int) -> [Int]? {
        var values: [Int] = []
        for _ in 0..<count {
            guard let value = number(size: size) else { return nil }
            values.append(value)
        }
        return values
    }

    mutating func align() { if at % 2 == 1 { at += 1 } }
}
