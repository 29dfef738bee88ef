import SessionStore

/// Asks the store aside from the loop; of each purpose at most one question is under way.
final class EffectRunner {
    private let directory: any SessionDirectory
    private let mailbox: Mailbox
    private let clock: @Sendable () -> Timestamp
    private var tasks: [Slot: Task<Void, Never>] = [:]
    private var feed: Task<Void, Never>?

    init(directory: any SessionDirectory, mailbox: Mailbox, clock: @escaping @Sendable () -> Timestamp) {
        self.directory = directory
        self.mailbox = mailbox
        self.clock = clock
    }

    deinit { stop() }

    func load(_ load: Load, _ request: Request) {
        tasks[load.slot]?.cancel()
        let (directory, mailbox, clock) = (directory, mailbox, clock)
        tasks[load.slot] = Task.detached {
            let answer: Result<Response, StoreError>
            do throws(StoreError) {
                answer = .success(try await request.perform(on: directory, at: clock()))
            } catch {
                answer = .failure(error)
            }
            mailbox.put(.arrived(load, answer))
        }
    }

    func cancel(_ slot: Slot) { tasks[slot]?.cancel() }

    /// Listens to the store's changes, and again when it has stopped telling.
    func listen() {
        let (directory, mailbox) = (directory, mailbox)
        feed = Task.detached {
            while !Task.isCancelled {
                for await sequence in directory.changes() { mailbox.put(.storeChanged(sequence)) }
                guard !Task.isCancelled else { return }
                mailbox.put(.feedLost)
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    func stop() {
        feed?.cancel()
        tasks.values.forEach { $0.cancel() }
    }
}
