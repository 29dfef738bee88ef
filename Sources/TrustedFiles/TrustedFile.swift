#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a small file that has to be one's own: its folder is opened and checked first, and the file in it, without
/// following a link; so what was checked is what is read.
public enum TrustedFile {
    /// Why a file is not read.
    public enum Refusal: Error, Sendable, Equatable {
        /// The system said no: a number of errno.
        case system(Int32)
        case folder(FileTrust.Fault)
        case file(FileTrust.Fault)
        /// It has more bytes than it may have.
        case tooLong(limit: Int)
    }

    /// The file's bytes; `nil` when there is none.
    public static func read(
        _ path: String, trust: FileTrust, limit: Int
    ) throws(Refusal) -> [UInt8]? {
        try read(path, file: trust, folder: trust, limit: limit)
    }

    /// The same with other rules for the file's folder than for the file.
    public static func read(
        _ path: String, file fileTrust: FileTrust, folder folderTrust: FileTrust, limit: Int
    ) throws(Refusal) -> [UInt8]? {
        let slash = path.lastIndex(of: "/")
        let folderPath = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return try absent(errno) }
        defer { close(folder) }
        // Not following a link, and not waiting for a pipe.
        let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ELOOP { throw .file(.symbolicLink) }
            return try absent(errno)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(folder, &status) == 0 else { throw .system(errno) }
        if let fault = folderTrust.fault(ofFolder: status, sticky: true) { throw .folder(fault) }
        guard fstat(file, &status) == 0 else { throw .system(errno) }
        if let fault = fileTrust.fault(ofFile: status) { throw .file(fault) }
        return try contents(of: file, limit: limit)
    }

    private static func absent(_ code: Int32) throws(Refusal) -> [UInt8]? {
        guard code == ENOENT || code == ENOTDIR else { throw .system(code) }
        return nil
    }

    private static func contents(of file: Int32, limit: Int) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Self.read(file, &buffer)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        }
    }

    private static func read(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
        buffer.withUnsafeMutableBytes { bytes in
            #if canImport(Glibc)
                Glibc.read(file, bytes.baseAddress, bytes.count)
            #elseif canImport(Musl)
                Musl.read(file, bytes.baseAddress, bytes.count)
            #else
                Darwin.read(file, bytes.baseAddress, bytes.count)
            #endif
        }
    }
}
