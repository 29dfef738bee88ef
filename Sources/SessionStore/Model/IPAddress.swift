#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An IPv4 or IPv6 address. An IPv4 address mapped into IPv6 (`::ffff:a.b.c.d`) is that IPv4 address.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    // Two words rather than an array: every session that is handed out carries two addresses.
    private let high, low: UInt64
    private let isLong: Bool

    /// Takes four or sixteen bytes in network order; `nil` for any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard let address = Array(bytes).withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
        self = address
    }

    /// Takes four or sixteen bytes in network order; `nil` for any other number.
    public init?(bytes: UnsafeRawBufferPointer) {
        func number<Word: FixedWidthInteger>(at offset: Int, _: Word.Type) -> UInt64 {
            UInt64(truncatingIfNeeded: Word(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Word.self)))
        }
        switch bytes.count {
        case 4: (high, low, isLong) = (0, number(at: 0, UInt32.self), false)
        case 16 where bytes.starts(with: Self.mappedPrefix):
            (high, low, isLong) = (0, number(at: 12, UInt32.self), false)
        case 16: (high, low, isLong) = (number(at: 0, UInt64.self), number(at: 8, UInt64.self), true)
        default: return nil
        }
    }

    /// Four or sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        let bytes = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
        return isLong ? bytes : bytes.suffix(4)
    }

    /// Reads the usual notations; `nil` for anything else, zone ids included.
    public init?(parsing text: some StringProtocol) {
        let text = String(text)
        // The C functions stop at a zero byte: what stands behind it would be silently dropped.
        guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
        var four = in_addr()
        var sixteen = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: withUnsafeBytes(of: &four) { Array($0) })
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            self.init(bytes: withUnsafeBytes(of: &sixteen) { Array($0) })
        } else {
            return nil
        }
    }

    /// The canonical text: dotted, or RFC 5952.
    public var description: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 46) { buffer in
            guard let start = buffer.baseAddress,
                inet_ntop(isLong ? AF_INET6 : AF_INET, bytes, start, 46) != nil
            else { return "" }
            return String(cString: start)
        }
    }

    private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
}

/// An address range in CIDR notation; a single address is a network of full length.
public struct IPNetwork: Sendable, Hashable, CustomStringConvertible {
    /// The first address, host bits zero.
    public let address: IPAddress
    /// How many leading bits are fixed.
    public let prefixLength: Int

    /// Reads `10.0.0.0/8`, `2001:db8::/32`, or a single address. Host bits are cleared. `nil` for anything else.
    public init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress(parsing: $0) }) else { return nil }
        let width = address.bytes.count * 8
        guard parts.count == 2 else {
            self.init(address: address, prefixLength: width)
            return
        }
        guard !parts[1].isEmpty, parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
            let length = Int(parts[1]), length <= width
        else { return nil }
        self.init(address: address, prefixLength: length)
    }

    /// A single address.
    public init(of address: IPAddress) { self.init(address: address, prefixLength: address.bytes.count * 8) }

    /// The network that an address is usually one of: a /24, of IPv6 a /48, which is what one site is given.
    public init(around address: IPAddress) {
        self.init(address: address, prefixLength: address.bytes.count == 4 ? 24 : 48)
    }

    private init(address: IPAddress, prefixLength: Int) {
        let masked = address.bytes.enumerated().map { index, byte in
            let bits = min(max(prefixLength - index * 8, 0), 8)
            return bits == 0 ? 0 : byte & (0xFF << UInt8(8 - bits))
        }
        self.address = IPAddress(bytes: masked) ?? address
        self.prefixLength = prefixLength
    }

    /// The first and the last address of the range, in network order.
    public var bounds: (first: [UInt8], last: [UInt8]) {
        let last = address.bytes.enumerated().map { index, byte in
            let bits = min(max(prefixLength - index * 8, 0), 8)
            return bits == 8 ? byte : byte | (0xFF >> UInt8(bits))
        }
        return (address.bytes, last)
    }

    /// Whether the address lies in the range. An IPv4 range holds no IPv6 address, nor the other way round.
    public func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        let (first, last) = bounds
        return !other.bytes.lexicographicallyPrecedes(first) && !last.lexicographicallyPrecedes(other.bytes)
    }

    /// The canonical text; a single address without its length.
    public var description: String {
        prefixLength == address.bytes.count * 8 ? address.description : "\(address)/\(prefixLength)"
    }
}
