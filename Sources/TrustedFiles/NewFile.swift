import CSignals

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is made: for its owner alone, never over another one, and removed again unless it is finished.
public final class NewFile {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    /// Makes the file. A link of that name is not followed.
    public init(_ path: String) throws(FileTrouble) {
        let made = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        // Before this is whole: it would remove the file in the end, which is somebody else's.
        guard made >= 0 else {
            let why = errno == EEXIST ? "there is something of that name" : String(cString: strerror(errno))
            throw FileTrouble("cannot make \(path): \(why); nothing was overwritten; name another file")
        }
        self.path = path
        descriptor = made
        fchmod(made, 0o600)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    /// Writes all of it behind what was written before.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileTrouble) {
        do throws(FileWriting.Refusal) { try FileWriting.write(bytes, to: descriptor) } catch {
            throw cannotWrite(error.code)
        }
    }

    /// The same of an array.
    public func write(_ bytes: [UInt8]) throws(FileTrouble) {
        let trouble = bytes.withUnsafeBytes { bytes -> FileTrouble? in
            do throws(FileTrouble) { try write(bytes) } catch { return error }
            return nil
        }
        if let trouble { throw trouble }
    }

    /// Makes the file and its name durable.
    public func finish() throws(FileTrouble) {
        guard fsync(descriptor) == 0 else { throw cannotWrite(errno) }
        try finishName()
    }

    /// The same under another name of the same folder, which the whole file gets in one step.
    ///
    /// - Returns: `false` when there is something of that name already: then nothing is made.
    public func finish(as name: String) throws(FileTrouble) -> Bool {
        guard fsync(descriptor) == 0 else { throw cannotWrite(errno) }
        guard curfew_rename_to_new(path, name) == 0 else {
            if errno == EEXIST { return false }
            throw cannotWrite(errno)
        }
        try finishName()
        return true
    }

    private func finishName() throws(FileTrouble) {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw cannotWrite(errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw cannotWrite(errno) }
        isFinished = true
    }

    private func cannotWrite(_ code: Int32) -> FileTrouble {
        FileTrouble("cannot write \(path): \(String(cString: strerror(code))); make room, or name another place")
    }
}
