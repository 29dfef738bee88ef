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
        } catch { throw Refused(why: words(for: error, path)) }
    }

    private static func words(for refusal: TrustedFile.Refusal, _ path: String) -> String {
        switch refusal {
        case .system(let code): "\(String(cString: strerror(code))); make it readable for this account"
        case .tooLong: "it is longer than 1 MiB; name another"
        case .file(.symbolicLink): "it is a symbolic link; name the file itself"
        case .file(.notPlain), .folder(.notPlain), .folder(.symbolicLink), .folder(.hardLinks):
            "it is no plain file; name another"
        case .file(.hardLinks(let count)): "it has \(count) names (hard links); remove the others"
        case .file(.owner(let user)): "it belongs to user \(user); make it yours with chown"
        case .file(.mode): "others can write it; run: chmod go-w \(path)"
        case .folder(.owner(let user)): "its folder belongs to user \(user); move it to one of yours"
        case .folder(.mode): "others can write its folder; run chmod go-w on the folder"
        }
    }
}
