import TrustedFiles

/// A text file of one's own: only a plain file that nobody else can write or replace is read.
enum TrustedText {
    /// Why it is not read, and the remedy.
    struct Refused: Error {
        let why: String
    }

    private static let limit = 1 << 20

    /// The file's text; `nil` when there is none.
    static func read(_ path: String) throws(Refused) -> String? {
        let trust = FileTrust(owners: [getuid(), 0], forbidden: 0o022)
        do throws(TrustedFile.Refusal) {
            return try TrustedFile.read(path, trust: trust, limit: limit).map { String(decoding: $0, as: UTF8.self) }
        } catch { throw Refused(why: error.words(for: path)) }
    }
}
