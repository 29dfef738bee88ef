import SessionStore

/// A ``QueryPattern`` as a blob, so that a query with a thousand parts still has one parameter: each folded part with
/// its length before it.
enum FoldedPattern {
    static func encode(_ pattern: QueryPattern) -> [UInt8] {
        pattern.parts.flatMap { part in
            let folded = CaseFolding.foldedBytes(part)
            return withUnsafeBytes(of: UInt32(folded.count).littleEndian) { Array($0) } + folded
        }
    }

    /// Whether a folded text matches; `QueryPattern.matches` is the reference.
    static func matches(_ text: UnsafeRawBufferPointer, encoded: UnsafeRawBufferPointer) -> Bool {
        var parts = Parts(rest: encoded[...])
        guard let prefix = parts.next(), var part = parts.next() else {
            return encoded.count >= 4 && equal(text[...], encoded.dropFirst(4))
        }
        guard text.count >= prefix.count, equal(text.prefix(prefix.count), prefix) else { return false }
        var rest = text.dropFirst(prefix.count)
        // The leftmost place of each part leaves the most room for those after it, so nothing is tried twice.
        while let following = parts.next() {
            guard let place = find(part, in: rest) else { return false }
            rest = rest[(place + part.count)...]
            part = following
        }
        return rest.count >= part.count && equal(rest.suffix(part.count), part)
    }

    private struct Parts {
        var rest: Slice<UnsafeRawBufferPointer>

        mutating func next() -> Slice<UnsafeRawBufferPointer>? {
            guard rest.count >= 4 else { return nil }
            let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }

    private static func equal(_ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>) -> Bool {
        left.elementsEqual(right)
    }

    private static func find(
        _ part: Slice<UnsafeRawBufferPointer>, in text: Slice<UnsafeRawBufferPointer>
    ) -> Int? {
        guard let first = part.first else { return text.startIndex }
        var rest = text
        while rest.count >= part.count, let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.count >= part.count, equal(rest.prefix(part.count), part) { return place }
            rest = rest.dropFirst()
        }
        return nil
    }
}
