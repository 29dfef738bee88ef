/// Bytes that can be read more than once: a file. An export is read to be verified, then to be taken in.
public protocol RewindableBytes {
    /// Goes back to the beginning.
    mutating func rewind() throws(StoreError)
    /// Reads some bytes; 0 only at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int
}

/// The lines of an export, one at a time, of which never more than a piece is held.
struct ExportLines {
    private static let piece = 1 << 18

    private var buffer: [UInt8] = []
    private var start = 0
    private var end = 0
    private var isAtEnd = false

    /// What `body` makes of the next line; `nil` after the last one.
    mutating func next<Result>(
        from bytes: inout some RewindableBytes,
        _ body: (UnsafeBufferPointer<UInt8>) throws(StoreError) -> Result
    ) throws(StoreError) -> Result? {
        var searched = start
        while true {
            if let feed = buffer[searched..<end].firstIndex(of: 0x0A) {
                defer { start = feed + 1 }
                return try call(body, start..<feed)
            }
            guard end - start <= ExportLimit.line else {
                throw StoreError.badExport(
                    "a line is longer than \(ExportLimit.line) bytes", remedy: "give what 'curfew store export' wrote")
            }
            guard !isAtEnd else {
                guard start == end else {
                    throw StoreError.badExport("its last line is cut short", remedy: "export again")
                }
                return nil
            }
            let kept = end - start
            try fill(from: &bytes)
            searched = start + kept
        }
    }

    /// Typed throws do not pass through the standard library's closures yet.
    private func call<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(StoreError) -> Result, _ range: Range<Int>
    ) throws(StoreError) -> Result {
        let outcome = buffer.withUnsafeBufferPointer { all -> Swift.Result<Result, StoreError> in
            do throws(StoreError) { return .success(try body(UnsafeBufferPointer(rebasing: all[range]))) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private mutating func fill(from bytes: inout some RewindableBytes) throws(StoreError) {
        if start > 0 {
            buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
            end -= start
            start = 0
        }
        if buffer.count < end + Self.piece { buffer += [UInt8](repeating: 0, count: end + Self.piece - buffer.count) }
        var outcome = Swift.Result<Int, StoreError>.success(0)
        buffer.withUnsafeMutableBytes { all in
            let room = UnsafeMutableRawBufferPointer(rebasing: all[end...])
            do throws(StoreError) { outcome = .success(try bytes.read(into: room)) } catch { outcome = .failure(error) }
        }
        let count = try outcome.get()
        isAtEnd = count == 0
        end += count
    }
}
