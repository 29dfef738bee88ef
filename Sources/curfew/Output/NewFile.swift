/// A file that a command makes: for its owner alone, never over another one, and removed again unless it is finished.
final class NewFile {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    /// Makes the file. A link of that name is not followed.
    init(_ path: String) throws(Failure) {
        let made = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        // Before this is whole: it would remove the file in the end, which is somebody else's.
        guard made >= 0 else {
            let why = errno == EEXIST ? "there is something of that name" : String(cString: strerror(errno))
            throw Failure(.cannotCreate, "cannot make \(path): \(why); nothing was overwritten; name another file")
        }
        self.path = path
        descriptor = made
        fchmod(made, 0o600)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        do throws(WriteTrouble) { try Platform.write(bytes, to: descriptor) } catch { throw cannotWrite(error.code) }
    }

    /// Makes the file and its name durable.
    func finish() throws(Failure) {
        guard fsync(descriptor) == 0 else { throw cannotWrite(errno) }
        let slash = path.lastIndex(of: "/")
        let name = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0, fsync(folder) == 0 else { throw cannotWrite(errno) }
        close(folder)
        isFinished = true
    }

    private func cannotWrite(_ code: Int32) -> Failure {
        Failure(
            .cannotCreate, "cannot write \(path): \(String(cString: strerror(code))); make room, or name another place")
    }
}

/// Something could not be written.
struct WriteTrouble: Error {
    let code: Int32
}

extension Platform {
    /// Writes all of it.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(WriteTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteTrouble(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
