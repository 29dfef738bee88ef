import Foundation

/// The lines that a running program writes, as they come.
struct LineReader: AsyncSequence {
    let pipe: FileHandle

    func makeAsyncIterator() -> AsyncStream<String>.Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        Thread.detachNewThread { [pipe] in
            var rest = Data()
            while case let data = pipe.availableData, !data.isEmpty {
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    continuation.yield(String(decoding: rest[..<end], as: UTF8.self))
                    rest = Data(rest[rest.index(after: end)...])
                }
            }
            continuation.finish()
        }
        return stream.makeAsyncIterator()
    }
}
