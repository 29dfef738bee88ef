import SessionStore

/// Asks the store aside from the loop; of each purpose at most one question is under way.
final class EffectRunner {
    private let sources: RequestSources
    private let mailbox: Mailbox
    private let clock: @Sendable () -> Timestamp
    private var tasks: [Slot: Task<Void, Never>] = [:]
    private let script: AsyncStream<Gesture>?
    private var feed: Task<Void, Never>?
    private var player: Task<Void, Never>?

    init(
        _ sources: RequestSources, mailbox: Mailbox, clock: @escaping @Sendable () -> Timestamp,
        script: AsyncStream<Gesture>?
    ) {
        self.sources = sources
        self.mailbox = mailbox
        self.clock = clock
        self.script = script
    }

    deinit { stop() }

    func load(_ load: Load, _ request: Request) {
        tasks[load.slot]?.cancel()
        let (sources, mailbox, clock) = (sources, mailbox, clock)
        tasks[load.slot] = Task.detached {
            let answer: Result<Response, StoreError>
            do throws(StoreError) {
                answer = .success(
                    try await request.perform(from: sources, at: clock()) { mailbox.put(.progressed(load, $0)) })
            } catch {
                answer = .failure(error)
            }
            mailbox.put(.arrived(load, answer))
        }
    }

    /// Writes a list aside: a disk may be slow.
    func save(_ list: SavedList, with write: @escaping ConsoleOptions.ListWriter) {
        let mailbox = mailbox
        Task.detached {
            let result: Result<String, SavingError>
            do throws(SavingError) { result = .success(try write(list)) } catch { result = .failure(error) }
            mailbox.put(.saved(result))
        }
    }

    func cancel(_ slot: Slot) { tasks[slot]?.cancel() }

    /// Listens to the store's changes, and again when it has stopped telling.
    func listen() {
        let (directory, mailbox) = (sources.directory, mailbox)
        feed = Task.detached {
            while !Task.isCancelled {
                for await sequence in directory.changes() { mailbox.put(.storeChanged(sequence)) }
                guard !Task.isCancelled else { return }
                mailbox.put(.feedLost)
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Has happen what the script says, as it comes.
    func play() {
        guard let script else { return }
        let mailbox = mailbox
        player = Task.detached { for await gesture in script { mailbox.put(gesture.action) } }
    }

    func stop() {
        feed?.cancel()
        player?.cancel()
        tasks.values.forEach { $0.cancel() }
    }
}
