import Foundation
import HTTPTesting
import ProcessTesting
import Testing

/// Debian's curl, as a browser that does what it is told. Certificates are made for the test, and nobody vouches for
/// them.
struct Curl: Sendable {
    let origin: String

    /// Asks for a path, and waits for the answer.
    func ask(
        _ path: String, _ arguments: [String] = [], cookie: String? = nil, body: String? = nil
    ) async throws -> HTTPAnswer {
        var words = ["--silent", "--insecure", "--http1.1", "--include", "--max-time", "60"] + arguments
        if let cookie { words += ["--header", "Cookie: \(cookie)"] }
        if let body { words += ["--data-raw", body] }
        let process = try ChildProcess("/usr/bin/curl", words + [origin + path], environment: [:])
        let run = try await Program.run(process, input: "")
        try #require(run.status == 0, "curl \(path): status \(run.status)")
        return try Self.answer(run.output)
    }

    private static func answer(_ text: String) throws -> HTTPAnswer {
        var rest = text[...]
        // Bytes: a CR and a LF are one character.
        var head: Substring
        repeat {
            let end = try #require(rest.firstRange(of: "\r\n\r\n"), "\(text)")
            head = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
        } while head.hasPrefix("HTTP/1.1 100")
        let lines = head.components(separatedBy: "\r\n")
        let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0].lowercased(), parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        return HTTPAnswer(status: status, fields: fields, body: Data(rest.utf8))
    }
}

extension HTTPAnswer {
    /// The name and value of the cookie that is set, as a browser would send them back.
    var cookie: String? { self["set-cookie"].map { String($0.prefix { $0 != ";" }) } }
}
