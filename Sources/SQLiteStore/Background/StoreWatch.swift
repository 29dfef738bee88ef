import Synchronization

/// Notices that another file has taken the place of the store, by a restore perhaps, while tokens are looked up.
///
/// A connection goes on with the file that it has opened, which nobody else uses any more: it would never hear of a
/// revocation. Verbs that write, and listings, look each time. A look-up takes microseconds and an answer from memory
/// a fraction of one; for those this looks, every 100 ms.
final class StoreWatch: Sendable {
    static let interval = Duration.milliseconds(100)

    private let connector: StoreConnector
    private let replaced: @Sendable () -> Void
    private let isLooking = Atomic(false)
    private let isReplaced = Atomic(false)
    private let task = Mutex<Task<Void, Never>?>(nil)

    /// - Parameter replaced: called once when it is found that the store has been replaced.
    init(_ connector: StoreConnector, whenReplaced replaced: @escaping @Sendable () -> Void) {
        self.connector = connector
        self.replaced = replaced
    }

    deinit { finish() }

    /// Begins, unless it has begun already; throws when the store has been replaced.
    func look() throws {
        guard !isReplaced.load(ordering: .relaxed) else { throw connector.replaced }
        guard !isLooking.load(ordering: .relaxed) else { return }
        task.withLock { task in
            guard task == nil else { return }
            isLooking.store(true, ordering: .relaxed)
            task = Task { [weak self, connector, replaced] in
                while (try? connector.check()) != nil {
                    try? await Task.sleep(for: Self.interval)
                    if Task.isCancelled { return }
                }
                self?.isReplaced.store(true, ordering: .sequentiallyConsistent)
                replaced()
            }
        }
    }

    func finish() { task.withLock { $0?.cancel() } }
}
