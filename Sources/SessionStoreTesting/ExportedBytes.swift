import SessionStore

/// An export in memory.
public struct ExportedBytes: RewindableBytes {
    /// The text.
    public let bytes: [UInt8]
    private var position = 0

    /// Takes a text.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Exports a store.
    public init(of store: any PortableStore, includesSeals: Bool = false, at now: Timestamp) async throws(StoreError) {
        let snapshot = try await store.snapshot()
        var bytes: [UInt8] = []
        _ = try await StoreExport(snapshot, at: now, includesSeals: includesSeals).write { piece throws(StoreError) in
            bytes += piece
        }
        await snapshot.close()
        self.init(bytes)
    }

    /// The lines between the first and the last: what does not depend on the store's id and the time.
    public var content: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().dropLast().map(String.init)
    }

    /// Goes back to the beginning.
    public mutating func rewind() { position = 0 }

    /// Reads some bytes.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[position...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        position += piece.count
        return piece.count
    }

    /// Verifies it and takes it into a store.
    @discardableResult
    public func take(
        into store: any PortableStore, isDryRun: Bool = false, at now: Timestamp
    ) async throws(StoreError) -> MergeReport {
        var copy = self
        let (header, _) = try StoreImport.verify(&copy)
        return try await StoreImport.take(
            &copy, header: header, into: store, actor: operations, isDryRun: isDryRun, at: now)
    }
}
