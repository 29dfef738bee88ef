import SessionStore
import TrustedFiles

/// An export that is given in a file or on standard input.
///
/// It is read twice. What cannot be read again, a pipe, goes into a file without a name first.
struct ExportInput: RewindableBytes {
    private let descriptor: Int32
    private let name: String

    /// - Parameter path: the file; `nil` or `-` for standard input.
    init(_ path: String?) throws(Failure) {
        let path = path == "-" ? nil : path
        name = path ?? "standard input"
        var source = STDIN_FILENO
        if let path {
            source = open(path, O_RDONLY | O_CLOEXEC)
            guard source >= 0 else {
                throw Failure(
                    .badInput, "cannot read \(path): \(String(cString: strerror(errno))); name a file that can be read")
            }
        }
        var status = stat()
        guard fstat(source, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure(.badInput, "cannot read \(name): it is a folder; name a file")
        }
        if status.st_mode & S_IFMT == S_IFREG {
            descriptor = source
        } else {
            guard !Platform.isTerminal(source) else {
                throw Failure(.usage, "import: nobody types an export; name a file, or give one on standard input")
            }
            descriptor = try Self.spool(source, name)
        }
    }

    mutating func rewind() throws(StoreError) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw unreadable(errno) }
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
        while true {
            let count = Platform.read(descriptor, buffer.baseAddress!.assumingMemoryBound(to: UInt8.self), buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(errno) }
            return count
        }
    }

    private func unreadable(_ code: Int32) -> StoreError {
        StoreError(
            .invalidArgument, what: "cannot read \(name)", why: String(cString: strerror(code)),
            remedy: "nothing was changed; see to it, and try again")
    }

    private static func spool(_ source: Int32, _ name: String) throws(Failure) -> Int32 {
        let folder = Platform.environment("TMPDIR") ?? "/tmp"
        var template = Array("\(folder)/curfew-import-XXXXXX".utf8CString)
        let copy = mkstemp(&template)
        guard copy >= 0 else {
            throw Failure(
                .cannotCreate, "cannot keep \(name) in \(folder): \(String(cString: strerror(errno))); set TMPDIR")
        }
        unlink(template)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Platform.read(source, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Failure(.badInput, "cannot read \(name): \(String(cString: strerror(errno))); try again")
            }
            if count == 0 { return copy }
            var trouble: FileWriting.Refusal?
            buffer.withUnsafeBytes { bytes in
                let read = UnsafeRawBufferPointer(rebasing: bytes[..<count])
                do throws(FileWriting.Refusal) { try FileWriting.write(read, to: copy) } catch { trouble = error }
            }
            if let trouble {
                throw Failure(
                    .cannotCreate,
                    "cannot keep \(name) in \(folder): \(String(cString: strerror(trouble.code))); set TMPDIR to a larger place"
                )
            }
        }
    }
}
