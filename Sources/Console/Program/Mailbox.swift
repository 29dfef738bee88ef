import Synchronization
import Terminal

/// Where answers wait until the loop looks: filled from any thread, emptied by one.
final class Mailbox: Sendable {
    private let waiting = Mutex<[Action]>([])
    let wakeup: Wakeup

    init() throws(TerminalError) { wakeup = try Wakeup() }

    func put(_ action: Action) {
        waiting.withLock { $0.append(action) }
        wakeup.signal()
    }

    func take() -> [Action] {
        waiting.withLock { actions in
            defer { actions = [] }
            return actions
        }
    }
}
