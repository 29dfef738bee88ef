import Foundation

/// A recording on disk, whoever wrote it.
enum RecordingFile {
    private static let limit = 16 << 20

    static func read(_ path: String) throws(Failure) -> Recording {
        errno = 0
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let why = errno == 0 ? "it is no plain file" : String(cString: strerror(errno))
            throw Failure(.badInput, "replay: \(path) cannot be read: \(why); name a recording")
        }
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: limit + 1) else {
            throw Failure(
                .badInput, "replay: \(path) cannot be read: \(String(cString: strerror(errno))); name a recording")
        }
        guard data.count <= limit, let text = String(bytes: data, encoding: .utf8) else {
            throw Failure(
                .badInput,
                "replay: \(path) is no recording: it is not text of at most 16 MiB; make one with 'curfew demo --record FILE'"
            )
        }
        do throws(Recording.Malformed) { return try Recording(parsing: text) } catch {
            throw Failure(
                .badInput,
                "replay: \(path), line \(error.line): \(error.why); correct it, or make one with 'curfew demo --record FILE'"
            )
        }
    }
}
