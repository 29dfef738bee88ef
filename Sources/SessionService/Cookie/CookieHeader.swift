/// The `Cookie` fields of a request, as browsers send them and as others do.
public enum CookieHeader {
    /// What they hold of one name.
    public enum Found: Equatable {
        /// No such cookie.
        case none
        /// One; its value, without the quotes around it if it had some.
        case one(Substring)
        /// Several, of which nobody can tell which is the browser's own: cookies of other paths or domains come under
        /// the same name (RFC 6265bis §8.6).
        case several
    }

    /// Looks for the cookies of a name in all `Cookie` fields of a request. A browser sends one field, and HTTP/2 may
    /// split it into several (RFC 9113 §8.2.3).
    ///
    /// A pair is what stands between two semicolons; blanks around name and value do not count, and what has no `=` is
    /// none. Names compare by their bytes.
    public static func find(_ name: String, in fields: some Sequence<String>) -> Found {
        var found = Found.none
        for field in fields {
            // By bytes: a semicolon with a combining mark behind it is a character of its own, and a semicolon.
            var rest = field[...].utf8
            while !rest.isEmpty {
                let pair = rest.prefix { $0 != UInt8(ascii: ";") }
                rest = rest[pair.endIndex...].dropFirst()
                guard let value = value(of: name, in: Substring(pair)) else { continue }
                guard found == .none else { return .several }
                found = .one(value)
            }
        }
        return found
    }

    private static func value(of name: String, in pair: Substring) -> Substring? {
        guard let equals = pair.utf8.firstIndex(of: UInt8(ascii: "=")),
            trimmed(pair[..<equals]).utf8.elementsEqual(name.utf8)
        else { return nil }
        let value = trimmed(pair[pair.utf8.index(after: equals)...])
        let quote = UInt8(ascii: "\"")
        guard value.utf8.count >= 2, value.utf8.first == quote, value.utf8.last == quote else { return value }
        return value[value.utf8.index(after: value.startIndex)..<value.utf8.index(before: value.endIndex)]
    }

    private static func trimmed(_ text: Substring) -> Substring {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var bytes = text.utf8
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return Substring(bytes)
    }
}
