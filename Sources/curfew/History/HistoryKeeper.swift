import Console

/// Writes down what the console remembers, aside from it and in order.
final class HistoryKeeper: Sendable {
    private let entries: AsyncStream<History.Entry>.Continuation
    private let writing: Task<Void, Never>

    init(_ file: HistoryFile) {
        let (stream, continuation) = AsyncStream.makeStream(of: History.Entry.self)
        entries = continuation
        writing = Task { for await entry in stream { file.add(entry) } }
    }

    /// Takes an entry and returns at once.
    func remember(_ entry: History.Entry) { entries.yield(entry) }

    /// Waits until everything taken is written.
    func finish() async {
        entries.finish()
        await writing.value
    }
}
