import Crypto
import ServiceTokens
import Terminal
import Tokens

/// What somebody has pasted or typed and nobody may read again: it is counted, judged and let go. No description shows
/// any of it, and its memory is wiped with the last copy, as is every copy made in here.
///
/// Not wiped are the string that a paste comes as, each letter that is typed, what the terminal had read them from, and
/// what whoever borrows the bytes makes of them, such as what it was parsed into. They are let go, and stay in memory
/// until it is used again.
struct SecretText: Sendable, Equatable {
    /// Where it is, because of all types this one wipes its memory.
    private var secret = SymmetricKey(data: [UInt8]())

    init() {}

    init(_ text: String) {
        var text = text
        secret = text.withUTF8 {
            SymmetricKey(data: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0).prefix(Self.longest)))
        }
    }

    /// One byte more than is looked at, so that what is too long is known to be.
    static let longest = TokenInspector.largest + 1

    /// Its length in bytes.
    var count: Int { secret.bitCount / 8 }
    var isEmpty: Bool { count == 0 }

    /// Lends its bytes, and wipes them, unless they were kept. What is made of them has to be let go as well.
    func withBytes<Result>(_ body: ([UInt8]) -> Result) -> Result {
        var bytes = secret.withUnsafeBytes { Array($0) }
        defer { wipe(&bytes) }
        return body(bytes)
    }

    /// Takes a key of somebody who types; says whether it meant anything here.
    mutating func take(_ input: Input) -> Bool {
        switch input {
        case .character(let character): hold(count, and: Array(String(character).utf8))
        case .key(.backspace), .key(.delete):
            // The whole of a letter, whose later bytes begin with 10.
            hold(secret.withUnsafeBytes { $0.lastIndex { $0 & 0xC0 != 0x80 } } ?? 0)
        case .control("u"), .control("w"): self = SecretText()
        default: return false
        }
        return true
    }

    /// Keeps so many of its bytes, and takes more.
    private mutating func hold(_ kept: Int, and more: [UInt8] = []) {
        var bytes: [UInt8] = []
        // An array that grows leaves what it was behind.
        bytes.reserveCapacity(kept + more.count)
        defer { wipe(&bytes) }
        secret.withUnsafeBytes { bytes += $0.prefix(kept) }
        bytes += more
        secret = SymmetricKey(data: bytes.prefix(Self.longest))
    }

    /// Whether it is a set of keys and no token: it holds keys, and says of which kind.
    var isKeySet: Bool {
        withBytes { bytes in
            guard let set = try? KeySet(parsing: bytes) else { return false }
            guard set.keys.isEmpty else { return true }
            // A set none of whose keys can be used is one all the same.
            return bytes.contains("\"kty\"".utf8)
        }
    }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the text.
    var description: String { "SecretText(\(count) bytes, redacted)" }
    /// Never the text.
    var debugDescription: String { description }
    /// Nothing.
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
