extension QueryPattern {
    /// Whether the whole text matches, ignoring case (``CaseFolding``). Scalars are compared, so canonically equivalent
    /// spellings differ.
    public func matches(_ text: String) -> Bool {
        var rest = CaseFolding.foldedBytes(text)[...]
        guard let first = parts.first, let last = parts.last else { return false }
        let prefix = CaseFolding.foldedBytes(first)
        guard parts.count > 1 else { return rest.elementsEqual(prefix) }
        let suffix = CaseFolding.foldedBytes(last)
        guard rest.count >= prefix.count + suffix.count, rest.starts(with: prefix),
            rest.suffix(suffix.count).elementsEqual(suffix)
        else { return false }
        rest = rest.dropFirst(prefix.count).dropLast(suffix.count)
        // The leftmost place of each part leaves the most room for those after it, so nothing is tried twice.
        for part in parts.dropFirst().dropLast() {
            let part = CaseFolding.foldedBytes(part)
            guard let place = Self.firstIndex(of: part, in: rest) else { return false }
            rest = rest[(place + part.count)...]
        }
        return true
    }

    static func firstIndex(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = part.first else { return bytes.startIndex }
        var place = bytes.startIndex
        while bytes.endIndex - place >= part.count {
            if bytes[place] == first, bytes[place...].starts(with: part) { return place }
            place += 1
        }
        return nil
    }
}
