import SessionStore
import Synchronization

/// Keeps what a store tells of its acts.
final class Told: Sendable {
    private let state = Mutex((heads: [AuditHead](), unrecorded: [SessionEvent]()))

    var heads: [AuditHead] { state.withLock { $0.heads } }
    var unrecorded: [SessionEvent] { state.withLock { $0.unrecorded } }

    var outlet: AuditOutlet {
        AuditOutlet(
            head: { head in self.state.withLock { $0.heads.append(head) } },
            unrecorded: { events in self.state.withLock { $0.unrecorded += events } })
    }
}
