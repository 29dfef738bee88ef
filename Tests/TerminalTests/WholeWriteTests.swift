import Foundation
import Glibc
import Testing

@testable import Terminal

@Suite("What is written to a terminal")
struct WholeWriteTests {
    /// A pipe that takes only a part at a time, and never waits.
    private func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        try #require(Glibc.pipe(&ends) == 0)
        try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        return (ends[0], ends[1])
    }

    @Test("gets there whole, however little is taken at a time")
    func whole() async throws {
        let (reading, writing) = try pipe()
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        async let read = Task.detached {
            let file = FileHandle(fileDescriptor: reading, closeOnDealloc: true)
            return Array(file.readDataToEndOfFile())
        }.value
        let isWritten = await withCheckedContinuation { done in
            Thread.detachNewThread {
                done.resume(returning: WholeWrite.write(bytes, to: writing))
                close(writing)
            }
        }
        #expect(isWritten)
        #expect(await read == bytes)
    }

    @Test("is given up when nobody is there to take it")
    func nobody() throws {
        signal(SIGPIPE, SIG_IGN)
        let (reading, writing) = try pipe()
        close(reading)
        #expect(!WholeWrite.write([1, 2, 3], to: writing))
        close(writing)
    }
}
