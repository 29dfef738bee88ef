import ServiceTokens
import SessionStore
import Themes

/// How the keys of a ring are told.
struct KeyWords {
    let ring: KeyRing
    let schedule: KeyRingSchedule
    let moment: Moment

    static func role(_ stage: RingKey.Stage) -> Role {
        switch stage {
        case .next: .refreshDue
        case .active: .good
        case .retiring: .idle
        case .retired: .ended
        }
    }

    /// Not by colour alone.
    static func sign(_ stage: RingKey.Stage) -> String {
        switch stage {
        case .next: "◇"
        case .active: "●"
        case .retiring: "◌"
        case .retired: "✖"
        }
    }

    /// What a key is there for, in its state.
    static func meaning(_ stage: RingKey.Stage) -> String {
        switch stage {
        case .next: "verifiers are given it, so that they know it before it signs"
        case .active: "it signs"
        case .retiring: "it signs no more; verifiers are given it until its last token has expired"
        case .retired: "verifiers are given it no more"
        }
    }

    /// The beginning of a label, as long as nobody takes it for another.
    static func short(_ id: String) -> String { String(id.prefix(8)) }

    /// What happens to a key next, by itself, and how soon. What is due is done by whoever uses the keys next: a service
    /// that runs, or a command.
    func nextChange(_ key: RingKey) -> (words: String, role: Role) {
        switch key.stage {
        case .next: return (time(signingBegins).map { "signs " + $0 } ?? "due to sign", .text)
        case .active:
            guard let due = ring.rotationDue(schedule).map(Timestamp.init) else { return ("—", .quiet) }
            return time(due).map { ("rotates " + $0, .text) } ?? ("due to rotate", .soon)
        case .retiring:
            let end = key.retiringAt.map { Timestamp($0) + schedule.overlapSpan }
            return time(end).map { ("retires " + $0, .idle) } ?? ("due to retire", .text)
        case .retired: return ("—", .quiet)
        }
    }

    /// When the next key signs: once the active one is due, but not before verifiers know it.
    private var signingBegins: Timestamp? {
        [ring.rotationDue(schedule), ring.nextIsKnown(schedule)].compactMap(\.self).map(Timestamp.init).max()
    }

    /// In how long a moment comes; `nil` once it is there.
    private func time(_ at: Timestamp?) -> String? {
        guard let at, at > moment.now else { return nil }
        return "in " + Lapse.left(at - moment.now)
    }
}
