import Foundation

/// Debian's wrk: as many requests as a server answers, one after the other on each of a number of connections.
struct Wrk {
    /// What a round came to.
    struct Result {
        /// Answers a second.
        let rate: Double
        /// How long it took at most to answer 99 of 100, in milliseconds.
        let latency: Double
    }

    static let connections = 32
    private static let path = "/usr/bin/wrk"
    private let script: String

    /// - Parameter requests: what is sent in turn; written out before the clock runs.
    init(requests: [String], folder: String) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.path) else {
            throw BenchmarkFailure("wrk is not there: install what your system calls wrk")
        }
        let list = folder + "/tokens"
        try requests.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
        script = folder + "/wrk.lua"
        try """
        local requests, at = {}, 0
        init = function(arguments)
            for token in io.lines("\(list)") do
                requests[#requests + 1] = wrk.format("GET", nil, {["Cookie"] = "__Host-session=" .. token})
            end
            at = math.random(#requests)
        end
        request = function()
            at = at % #requests + 1
            return requests[at]
        end
        """.write(toFile: script, atomically: true, encoding: .utf8)
    }

    /// One round.
    func run(port: Int, target: String, seconds: Int) throws -> Result {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = [
            "--threads", "1", "--connections", "\(Self.connections)", "--duration", "\(seconds)s", "--latency",
            "--script", script, "http://127.0.0.1:\(port)\(target)",
        ]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
        guard let rate = lines.first(where: { $0.first == "Requests/sec:" })?.last.flatMap({ Double($0) }),
            let latency = lines.first(where: { $0.first == "99%" })?.last.flatMap(Self.milliseconds),
            !text.contains("Non-2xx")
        else { throw BenchmarkFailure("wrk says something else: \(text)") }
        return Result(rate: rate, latency: latency)
    }

    private static func milliseconds(_ text: Substring) -> Double? {
        for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0)] where text.hasSuffix(unit) {
            return Double(text.dropLast(unit.count)).map { $0 * factor }
        }
        return nil
    }
}
