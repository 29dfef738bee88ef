#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Overwrites a secret that is no longer needed.
package func wipe(_ bytes: inout [UInt8]) { bytes.withUnsafeMutableBytes { wipe($0) } }

/// Overwrites a secret that is no longer needed.
func wipe(_ buffer: UnsafeMutableRawBufferPointer) {
    guard let start = buffer.baseAddress else { return }
    #if canImport(Glibc) || canImport(Musl)
        // A plain store to memory that nobody reads again is removed by the optimiser; this one is not.
        explicit_bzero(start, buffer.count)
    #else
        start.initializeMemory(as: UInt8.self, repeating: 0, count: buffer.count)
    #endif
}
