import Crypto

/// What is hashed: each field with its length before it, so that no two lists of fields are the same bytes.
struct AuditFields {
    private var hash = SHA256()

    /// Begins with the purpose, so that a hash made for one is of no use for another.
    init(domain: String) { add(domain) }

    /// An absent field differs from an empty one.
    mutating func add(_ bytes: [UInt8]?) {
        hash.update(data: [bytes == nil ? 0 : 1])
        withUnsafeBytes(of: UInt64(bytes?.count ?? 0).bigEndian) { hash.update(bufferPointer: $0) }
        if let bytes { hash.update(data: bytes) }
    }

    mutating func add(_ text: String?) { add(text.map { Array($0.utf8) }) }

    mutating func add(_ number: Int64?) {
        add(number.map { number in withUnsafeBytes(of: number.bigEndian) { Array($0) } })
    }

    var digest: AuditHash { AuditHash(hash.finalize()) }
}
