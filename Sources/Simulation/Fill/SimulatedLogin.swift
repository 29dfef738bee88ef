import SessionStore
import Tokens

/// A login of a ``Fill``: everything about it follows from the seed and its number.
struct SimulatedLogin {
    let number: Int
    let times: LoginTimes
    let session: Session
    private let rules: ClientPolicy
    /// Where each step came from.
    private let stepAddresses: [IPAddress?]
    /// What its sign-in raised, and then each step.
    private let alarms: [[Alarm]]
    private let decision: Administration.Decision?
    /// Continues where the login's life has been told.
    private let random: SeededGenerator

    init(_ number: Int, of fill: Fill) {
        let beginning = LoginBeginning(number, of: fill)
        let (person, application, rules) = (beginning.person, beginning.application, beginning.rules)
        let times = beginning.times
        var random = beginning.random
        let id = SessionID.generate(using: &random)
        let usual = Places.address(of: person, mobile: application.isMobile, using: &random)
        let first = beginning.incident.map { $0.address(of: person) } ?? usual
        var latest = first
        let stepAddresses = times.steps.map { step in
            if step.isElsewhere { return Places.elsewhere(using: &random) }
            if beginning.incident == nil, random.chance(0.1) {
                let next = Places.address(of: person, mobile: application.isMobile, using: &random)
                // A token is first used where it was asked for: people are not in two places within seconds.
                if step.replacement != nil { latest = next }
            }
            return latest
        }
        var methods = random.pick(application.methods)
        if times.steps.contains(where: { $0.kind == .elevate }), !methods.contains("otp") { methods.append("otp") }
        let decision = times.ending?.cause == .revoked ? Administration.decide(using: &random) : nil
        var alarms = Self.alarms(of: id, times, first, stepAddresses, fill.policy.alarms, rules)
        var flags = Set(alarms.joined().map(\.flag))
        if case .storm(let number) = beginning.incident {
            let storm = Incident.storm(number, in: fill)
            alarms[0] = storm.alarms
            if storm.isFlagged { flags.insert(.storm) }
        }
        if times.ending?.cause == .reuse { flags.insert(.reuse) }
        let absolute = rules.absoluteDeadline(createdAt: times.created)
        session = Session(
            id: id, user: People.address(person), client: application.rawValue, sequence: 0, created: times.created,
            firstAddress: first, userAgent: random.pick(application.userAgents), authenticationMethods: methods,
            label: Labels.label(of: person, on: application, using: &random),
            attributes: Labels.attributes(of: person, using: &random), lastSeen: times.lastSeen, lastAddress: latest,
            idleDeadline: rules.idleDeadline(usedAt: times.lastSeen, absolute: absolute), absoluteDeadline: absolute,
            generation: times.steps.count { $0.replacement != nil }, flags: flags,
            end: times.ending.map { Self.end($0, decision) })
        self.number = number
        self.times = times
        self.rules = rules
        self.stepAddresses = stepAddresses
        self.alarms = alarms
        self.decision = decision
        self.random = random
    }

    /// What the sign-in raised, which is nothing, and each step, by the rules of the store. What ends the login raises no
    /// alarm of theirs.
    private static func alarms(
        of id: SessionID, _ times: LoginTimes, _ first: IPAddress?, _ addresses: [IPAddress?], _ alarms: AlarmRules,
        _ rules: ClientPolicy
    ) -> [[Alarm]] {
        var past = [AlarmSearch.Past(kind: .login, at: times.created, session: id, address: first)]
        var found: [[Alarm]] = [[]]
        for (step, address) in zip(times.steps, addresses) {
            let event = SessionEvent(
                sequence: 0, at: step.at, kind: step.kind, session: id, user: nil, client: nil, generation: nil,
                actor: nil, address: address)
            var raised: [Alarm] = step.kind == .retry && step.isElsewhere ? [.moved] : []
            if var search = AlarmSearch(event, alarms, rules: rules) {
                for event in past.reversed() {
                    guard search.look(at: event) else { break }
                }
                raised += search.alarms
            }
            found.append(raised)
            past.append(.init(event))
        }
        return found
    }

    private static func end(_ ending: LoginTimes.Ending, _ decision: Administration.Decision?) -> SessionEnd {
        let actor: Actor =
            switch ending.cause {
            case .signedOut: .user
            case .revoked: decision?.actor ?? .policy
            case .idle, .absolute, .evicted, .reuse, .imported: .policy
            }
        return SessionEnd(
            cause: ending.cause, at: ending.at, actor: actor, reason: decision?.reason, message: decision?.message)
    }

    /// The login with its tokens, which nobody has: their hashes are random bytes of the seed.
    var record: LoginRecord {
        var random = random
        let current = Self.hash(using: &random)
        guard let replaced = times.steps.lastIndex(where: { $0.replacement != nil }),
            let replacement = times.steps[replaced].replacement
        else {
            let tokens = TokenState(current: current, seenAt: session.created, predecessor: nil)
            return LoginRecord(session: session, tokens: tokens)
        }
        let replacedAt = times.steps[replaced].at
        let predecessor = TokenState.Predecessor(
            hash: Self.hash(using: &random), replacement: replacement, replacedAt: replacedAt,
            goodUntil: rules.idleDeadline(usedAt: replacedAt, absolute: session.absoluteDeadline), sealed: nil,
            origin: RequestOrigin(address: stepAddresses[replaced], userAgent: session.userAgent))
        let tokens = TokenState(current: current, seenAt: times.steps.last?.at, predecessor: predecessor)
        return LoginRecord(session: session, tokens: tokens)
    }

    /// The feed's entries about it, in the order of their time.
    var events: [SessionEvent] {
        var generation = 0
        let signIn = event(.login, at: session.created, generation: 0, address: session.firstAddress)
        var events = [signIn.raising(alarms[0])]
        for ((step, address), alarms) in zip(zip(times.steps, stepAddresses), alarms.dropFirst()) {
            if step.replacement != nil { generation += 1 }
            let event = event(step.kind, at: step.at, generation: generation, address: address)
            events.append(event.raising(alarms))
        }
        guard let ending = times.ending, let end = session.end else { return events }
        if decision != nil {
            let order = EndRequest(.sessions([session.id]), reason: end.reason, message: end.message, actor: end.actor)
            events += AdministrativeAct(order, count: 1).events(at: ending.writtenAt)
        }
        // The end of a login by its own bearer, or by a thief, comes from somewhere.
        var random = random
        let address: IPAddress? =
            switch ending.cause {
            case .signedOut: session.lastAddress
            case .reuse: Places.elsewhere(using: &random)
            default: nil
            }
        events.append(
            event(ending.cause.kind, at: ending.writtenAt, generation: generation, address: address, end: end))
        return events
    }

    private func event(
        _ kind: SessionEvent.Kind, at moment: Timestamp, generation: Int, address: IPAddress?, end: SessionEnd? = nil
    ) -> SessionEvent {
        SessionEvent(
            sequence: 0, at: moment, kind: kind, session: session.id, user: session.user, client: session.client,
            generation: generation, actor: end?.actor ?? .user, cause: end?.cause, reason: end?.reason,
            address: address, userAgent: end == nil || address != nil ? session.userAgent : nil)
    }

    private static func hash(using random: inout SeededGenerator) -> TokenHash {
        guard let hash = TokenHash(bytes: random.bytes(TokenHash.byteCount)) else {
            preconditionFailure("a hash is made of exactly so many bytes")
        }
        return hash
    }
}

extension LoginTimes.Step {
    fileprivate var replacement: TokenState.Replacement? {
        switch kind {
        case .refresh: .refresh
        case .elevate: .elevate
        default: nil
        }
    }
}

extension SessionCause {
    /// The event by which an end for this cause is written down.
    fileprivate var kind: SessionEvent.Kind {
        switch self {
        case .signedOut: .signout
        case .revoked: .revoke
        case .idle, .absolute: .expire
        case .evicted: .evict
        case .reuse: .reuse
        case .imported: .import
        }
    }
}
