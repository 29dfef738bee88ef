import Foundation
import ProcessTesting
import Synchronization

/// Debian's Chromium without a window, told what to do over the pipe of its DevTools protocol.
///
/// It has a profile of its own, asks no machine but this one, and believes one certificate that nobody vouches for.
final class Chromium: Sendable {
    private let program: Program
    private let process: ChildProcess
    private let state = Mutex(State())

    /// How long it may take to answer, on a machine that has much else to do.
    private static let patience = DispatchTimeInterval.seconds(60)

    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    private struct State {
        var lastCall = 0
        var lastWait = 0
        var calls: [Int: CheckedContinuation<Data, any Error>] = [:]
        var loads: [String: Int] = [:]
        var waits: [Int: Wait] = [:]
        var isOver = false
    }

    private struct Wait {
        let tab: String
        let count: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    /// Starts it with an empty profile in the program's folder.
    ///
    /// - Parameter certificate: the file of a certificate that it believes.
    init(_ program: Program, trusting certificate: String) async throws {
        self.program = program
        let folder = program.folder.path
        // By its key, as RFC 7469 pins one; of all others it wants what every browser wants.
        let pin = try await program.shell(
            "openssl x509 -in '\(certificate)' -noout -pubkey | openssl pkey -pubin -outform der"
                + " | openssl dgst -sha256 -binary | base64")
        guard pin.status == 0, let key = pin.lines.first else { throw Trouble(description: "no key: \(pin.error)") }
        var flags = [
            "--headless", "--remote-debugging-pipe", "--user-data-dir=\(folder)/profile",
            "--ignore-certificate-errors-spki-list=\(key)",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--no-proxy-server", "--disable-gpu", "--disable-dev-shm-usage",
        ]
        // Its sandbox does not work for root, which continuous integration often is.
        if getuid() == 0 { flags.append("--no-sandbox") }
        // The protocol is spoken on descriptors 3 and 4.
        let redirected = #"exec "$0" "$@" 3<&0 4>&1 </dev/null >chromium.log 2>&1"#
        process = try ChildProcess(
            "/bin/sh", ["-c", redirected, try InstalledTool.path("chromium", from: "chromium")] + flags,
            environment: ["HOME": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], folder: folder,
            leadsGroup: true)
        Thread.detachNewThread { [pipe = process.output, weak self] in
            var rest = Data()
            while case let data = pipe.availableData, !data.isEmpty {
                rest += data
                while let end = rest.firstIndex(of: 0) {
                    self?.take(Data(rest[..<end]))
                    rest = Data(rest[rest.index(after: end)...])
                }
            }
            self?.finish()
        }
    }

    deinit { process.kill() }

    /// Closes every tab, and waits until all of it has ended: its exit status.
    func close() async throws -> Int32 {
        struct Nothing: Decodable {}
        let _: Nothing = try await call("Browser.close")
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { [process] in continuation.resume(returning: process.waitForEnd()) }
        }
    }

    // MARK: - Talking

    private struct Call<Parameters: Encodable>: Encodable {
        let id: Int
        let method: String
        let params: Parameters
        let sessionId: String?
    }

    private struct Answer<Result: Decodable>: Decodable {
        let result: Result?
        let error: Refusal?

        struct Refusal: Decodable {
            let message: String
        }
    }

    private struct Message: Decodable {
        let id: Int?
        let method: String?
        let sessionId: String?
    }

    /// Calls a method of the protocol, and gives what it answers.
    ///
    /// - Parameter tab: the session of the tab that is meant; `nil`: the browser itself.
    func call<Result: Decodable>(
        _ method: String, _ parameters: some Encodable = [String: String](), in tab: String? = nil
    ) async throws -> Result {
        let data: Data = try await withCheckedThrowingContinuation { continuation in
            let id = state.withLock { state -> Int? in
                guard !state.isOver else { return nil }
                state.lastCall += 1
                state.calls[state.lastCall] = continuation
                return state.lastCall
            }
            guard let id else { return continuation.resume(throwing: ended(method)) }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [weak self] in
                guard let self else { return }
                state.withLock { $0.calls.removeValue(forKey: id) }?.resume(throwing: silent(method))
            }
            do {
                let call = Call(id: id, method: method, params: parameters, sessionId: tab)
                try process.input.write(contentsOf: try JSONEncoder().encode(call) + [0])
            } catch {
                state.withLock { $0.calls.removeValue(forKey: id) }?.resume(throwing: error)
            }
        }
        let answer = try JSONDecoder().decode(Answer<Result>.self, from: data)
        guard let result = answer.result else {
            throw Trouble(description: "\(method): \(answer.error?.message ?? "no result")")
        }
        return result
    }

    /// Does something in a tab that leads to another page, and waits until that is loaded whole.
    func load(in tab: String, _ body: () async throws -> Void) async throws {
        let before = state.withLock { $0.loads[tab] ?? 0 }
        try await body()
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let wait = Wait(tab: tab, count: before + 1, continuation: continuation)
            let id = state.withLock { state -> Int? in
                guard !state.isOver, state.loads[tab] ?? 0 <= before else { return nil }
                state.lastWait += 1
                state.waits[state.lastWait] = wait
                return state.lastWait
            }
            guard let id else {
                return state.withLock(\.isOver)
                    ? continuation.resume(throwing: ended("a page")) : continuation.resume()
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [weak self] in
                guard let self else { return }
                state.withLock { $0.waits.removeValue(forKey: id) }?.continuation.resume(throwing: silent("a page"))
            }
        }
    }

    private func take(_ data: Data) {
        guard let message = try? JSONDecoder().decode(Message.self, from: data) else { return }
        if let id = message.id {
            state.withLock { $0.calls.removeValue(forKey: id) }?.resume(returning: data)
        } else if message.method == "Page.loadEventFired", let tab = message.sessionId {
            let met = state.withLock { state -> [Wait] in
                let count = (state.loads[tab] ?? 0) + 1
                state.loads[tab] = count
                let met = state.waits.filter { $0.value.tab == tab && $0.value.count <= count }
                for id in met.keys { state.waits[id] = nil }
                return Array(met.values)
            }
            for wait in met { wait.continuation.resume() }
        }
    }

    private func finish() {
        let (calls, waits) = state.withLock { state in
            state.isOver = true
            defer { (state.calls, state.waits) = ([:], [:]) }
            return (Array(state.calls.values), Array(state.waits.values))
        }
        for call in calls { call.resume(throwing: ended("a call")) }
        for wait in waits { wait.continuation.resume(throwing: ended("a page")) }
    }

    private func ended(_ what: String) -> Trouble { Trouble(description: "Chromium has ended before \(what)\n\(log)") }

    private func silent(_ what: String) -> Trouble {
        Trouble(description: "Chromium does not answer: \(what)\n\(log)")
    }

    /// What it has written to its standard error.
    private var log: String {
        (try? String(contentsOfFile: program.folder.path + "/chromium.log", encoding: .utf8)) ?? ""
    }
}
