import Foundation
import Terminal
import Testing

@testable import Console

@Suite("A text that nobody may read again")
struct SecretTextTests {
    @Test("is the letters that were typed, without those that were taken back")
    func typing() {
        var text = SecretText()
        func press(_ input: Input) -> [UInt8] {
            let isTaken = text.take(input)
            #expect(isTaken)
            return text.withBytes { $0 }
        }
        for letter in "aé\u{1F511}b" { _ = press(.character(letter)) }
        #expect(text.count == 8 && press(.key(.backspace)) == Array("aé\u{1F511}".utf8))
        #expect(press(.key(.delete)) == Array("aé".utf8))
        #expect(press(.key(.backspace)) == [0x61] && press(.key(.backspace)) == [] && press(.key(.backspace)) == [])
        #expect(SecretText(String(repeating: "x", count: SecretText.longest + 9)).count == SecretText.longest)
    }

    #if os(Linux)
        @Test("leaves nothing of itself in memory once it is let go")
        func wiped() throws {
            // Each letter is typed by itself, so that the whole never stands anywhere else.
            let mask = UInt8(0x01)
            var generator = SystemRandomNumberGenerator()
            let masked = (0..<48).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) ^ mask }
            type(masked, mask)
            #expect(try Memory.holds(masked.prefix(40), mask) == false)
        }

        @inline(never)
        private func type(_ masked: [UInt8], _ mask: UInt8) {
            var text = SecretText()
            for byte in masked { _ = text.take(.character(Character(Unicode.Scalar(byte ^ mask)))) }
            _ = text.take(.key(.backspace))
            #expect(text.withBytes { $0.count } == masked.count - 1)
        }
    #endif
}

#if os(Linux)
    /// What this process can write to, as the kernel shows it.
    private enum Memory {
        /// Whether some bytes are in it, compared one by one so that they are in it nowhere else.
        static func holds(_ masked: ArraySlice<UInt8>, _ mask: UInt8) throws -> Bool {
            let file = open("/proc/self/mem", O_RDONLY)
            try #require(file >= 0)
            defer { close(file) }
            let (part, count) = (1 << 20, masked.count)
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: part, alignment: 16)
            defer { buffer.deallocate() }
            let pattern = Array(masked)
            for line in try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n") {
                let fields = line.split(separator: " ")
                let ends = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
                guard ends.count == 2, fields[1].hasPrefix("rw"), !line.contains("[stack]") else { continue }
                var at = ends[0]
                while at < ends[1] {
                    let read = pread(file, buffer.baseAddress, min(part, Int(ends[1] - at)), off_t(at))
                    guard read >= count else { break }
                    if occurs(pattern, mask, in: UnsafeRawBufferPointer(rebasing: buffer[..<read])) { return true }
                    // What stands on the border is in the next part.
                    at += UInt64(read > count ? read - count + 1 : read)
                    if read < part { break }
                }
            }
            return false
        }

        private static func occurs(_ pattern: [UInt8], _ mask: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
            pattern.withUnsafeBufferPointer { pattern in
                var start = bytes.baseAddress
                let end = start.map { $0 + bytes.count }
                while let from = start, let end, end - from >= pattern.count,
                    let hit = memchr(from, Int32(pattern[0] ^ mask), end - from)
                {
                    let place = UnsafeRawPointer(hit)
                    guard end - place >= pattern.count else { return false }
                    var length = 1
                    while length < pattern.count,
                        place.load(fromByteOffset: length, as: UInt8.self) ^ mask == pattern[length]
                    {
                        length += 1
                    }
                    if length == pattern.count { return true }
                    start = place + 1
                }
                return false
            }
        }
    }
#endif
