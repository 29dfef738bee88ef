import Logging
import TrustedFiles

/// The log of the service: one JSON object a line on standard error, of which no part can act on a terminal.
///
/// What is logged is chosen where it is written: no header, no body, no path with its parameters, and so no secret.
struct ServiceLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level

    init(level: Logger.Level) { logLevel = level }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields: [String: JSONText] = [:]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            fields[key] = JSONText(value.description)
        }
        fields["time"] = JSONText(Platform.now.description)
        fields["level"] = JSONText(event.level.rawValue)
        fields["message"] = JSONText(event.message.description)
        Self.write(JSONLine.text(fields) + "\n")
    }

    /// In one piece, so that lines of several threads do not mix; what cannot be written is lost.
    private static func write(_ line: String) {
        Array(line.utf8).withUnsafeBytes { try? FileWriting.write($0, to: STDERR_FILENO) }
    }
}
