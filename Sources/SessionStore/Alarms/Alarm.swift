/// An alarm with what raised it.
public enum Alarm: Sendable, Equatable, CustomStringConvertible {
    /// A retry came from another address or User-Agent than what it repeats.
    case moved
    /// So many refreshes of one login, the first of them so long before the last.
    case rapid(refreshes: Int, within: Span)
    /// A login was used from the first network, from the second, and so soon after that from the first again.
    case split(IPNetwork, IPNetwork, within: Span)
    /// So many logins of one user, the first of them so long before the last.
    case storm(logins: Int, within: Span)

    /// What a login carries because of it.
    public var flag: SessionFlag {
        switch self {
        case .moved: .moved
        case .rapid: .rapid
        case .split: .split
        case .storm: .storm
        }
    }

    /// The flag, a colon and the reason in words: `storm: 10 logins within 43 s`.
    public var description: String {
        let why =
            switch self {
            case .moved: "retried from elsewhere"
            case .rapid(let refreshes, let within): "\(refreshes) refreshes within \(Self.words(within))"
            case .split(let one, let other, let within):
                "used from \(one) and \(other) within \(Self.words(within))"
            case .storm(let logins, let within): "\(logins) logins within \(Self.words(within))"
            }
        return "\(flag.rawValue): \(why)"
    }

    /// Rounded up, so that what was within it was.
    private static func words(_ span: Span) -> String {
        let seconds = (max(0, span.milliseconds) + 999) / 1000
        switch seconds {
        case ...120: return "\(max(1, seconds)) s"
        case ...7200: return "\((seconds + 59) / 60) min"
        default: return "\((seconds + 3599) / 3600) h"
        }
    }
}

extension SessionEvent {
    /// The alarms that it raised: a reuse is one by its kind, and what a bearer did says so in its ``reason``.
    public var alarms: Set<SessionFlag> {
        if kind == .reuse { return [.reuse] }
        guard let reason, Self.raisingKinds.contains(kind) else { return [] }
        return Set(
            SessionFlag.allCases.filter { flag in
                reason.utf8.starts(with: "\(flag.rawValue):".utf8)
                    || reason.utf8.firstRange(of: "\(Self.separator)\(flag.rawValue):".utf8) != nil
            })
    }

    /// What its reason says of one of its alarms, the name of which comes first.
    public func reason(for flag: SessionFlag) -> String? {
        guard alarms.contains(flag) else { return nil }
        return reason?.split(separator: Self.separator).first { $0.utf8.starts(with: "\(flag.rawValue):".utf8) }
            .map(String.init)
    }

    /// The kinds whose reason is an alarm, if they have one.
    public static let raisingKinds: [Kind] = [.login, .refresh, .retry, .confirm, .elevate]

    /// What stands between two alarms of one event.
    public static let separator = "; "

    /// The same event, which raises these as well.
    public func raising(_ alarms: [Alarm]) -> SessionEvent {
        guard !alarms.isEmpty else { return self }
        let reasons = (reason.map { [$0] } ?? []) + alarms.map(\.description)
        return SessionEvent(
            sequence: sequence, at: at, kind: kind, session: session, user: user, client: client,
            generation: generation, actor: actor, cause: cause, reason: reasons.joined(separator: Self.separator),
            address: address, userAgent: userAgent)
    }
}
