import Synchronization

/// Brings together what several callers want written at the same time, so that they wait for the disk once.
///
/// Whoever comes first has the writer's queue take the group; whoever comes while it is on its way joins it, and so does
/// whoever comes until the commit. Nobody is made to wait for others to come.
final class CommitGroup: Sendable {
    /// What one caller wants written.
    struct Member: Sendable {
        /// Writes it. What it throws undoes what it has written, and nothing of the others'.
        let write: @Sendable (WriteTransaction) throws -> Void
        /// Called once: when it is durable, or with what went wrong.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Member] = []
        /// Whether somebody is about to take them.
        var isCalled = false
    }

    /// A commit of more would let those who come first wait too long.
    static let mostMembers = 128

    private let state = Mutex(State())

    /// Joins the group.
    ///
    /// - Returns: whether the caller has to see to it that the group is taken.
    func join(_ member: Member) -> Bool {
        state.withLock { state in
            state.waiting.append(member)
            defer { state.isCalled = true }
            return !state.isCalled
        }
    }

    /// How many wait to be taken.
    var count: Int { state.withLock { $0.waiting.count } }

    /// Those who wait, but not more than `limit`.
    func take(atMost limit: Int) -> [Member] {
        state.withLock { state in
            let members = Array(state.waiting.prefix(limit))
            state.waiting.removeFirst(members.count)
            return members
        }
    }

    /// Whether others have come meanwhile, for whom the group has to be taken again.
    func callsAgain() -> Bool {
        state.withLock { state in
            state.isCalled = !state.waiting.isEmpty
            return state.isCalled
        }
    }
}
