import SessionStore
import Terminal
import Themes

/// One event in full: when, what, from where, by whom, why, and what it did to the deadlines.
struct EventDetail {
    let state: State
    let event: SessionEvent
    /// What it changed against the generation before, where that is known.
    var change = TokenFamily.Change()
    /// The login it is about, where it is known.
    var session: Session?

    private var moment: Moment { state.moment }
    private var verdict: Verdict? { Verdict(event, changed: change.isAny) }

    /// Everything, in the order of weight, in lines of so many columns.
    func lines(columns: Int) -> [[Piece]] {
        Flow.lines(
            groups: [what, why, deadlines, actor, address, device, whose, agent], columns: columns, in: state.repertoire
        )
    }

    /// Draws as much of it as there is room for.
    func draw(rows: Range<Int>, in grid: inout Grid) {
        for (line, row) in zip(lines(columns: grid.size.columns - 3), rows) {
            grid.put(line, row: row, column: 1, upTo: grid.size.columns - 1)
        }
    }

    private var what: [Piece] {
        let role = verdict?.role ?? EventWords.role(event.kind)
        var pieces = [
            Piece((verdict?.sign ?? EventWords.sign(event.kind)) + " ", role),
            Piece(moment.full(event.at) + " ", .fact),
            Piece(event.kind.rawValue, role),
        ]
        if let generation = event.generation { pieces.append(Piece(" generation \(generation)", .text)) }
        if let verdict {
            pieces.append(Piece(" \(verdict.word): ", role))
            pieces.append(Piece(verdict.meaning, .text))
        }
        return pieces
    }

    private var why: [Piece] {
        if event.kind == .expire, let cause = event.cause {
            let rules = state.policy.rules(for: event.client ?? "")
            return [Piece(CauseWords.plain(cause, rules), .text)]
        }
        if !event.alarms.isEmpty, let reason = event.reason { return [Piece("! " + reason, .alarm)] }
        return event.reason.map { [Piece(event.kind.isAct ? "act " : "reason ", .label), Piece($0, .fact)] } ?? []
    }

    private var actor: [Piece] {
        guard let actor = event.actor else { return [] }
        return [Piece("by ", .label), Piece(actor.name, .text)]
            + (actor.known.map { [Piece(" known: \($0)", .label)] } ?? [])
    }

    private var address: [Piece] {
        guard let address = event.address else { return [] }
        let before = change.address.map { [Piece(" ≠ before: \($0)", .alarmed)] } ?? []
        return [Piece("from ", .label), Piece(address.description, .text)] + before
    }

    private var device: [Piece] {
        event.userAgent.map { [Piece("with ", .label), Piece(Device.name(ofUserAgent: $0), .text)] } ?? []
    }

    private var agent: [Piece] {
        guard let agent = event.userAgent else { return [] }
        let before = change.userAgent.map { [Piece(" ≠ before: \($0)", .alarmed)] } ?? []
        return [Piece("agent ", .label), Piece(agent, .text)] + before
    }

    private var whose: [Piece] {
        var pieces: [Piece] = []
        if let user = event.user { pieces += [Piece("user ", .label), Piece(user, .user)] }
        if let client = event.client { pieces += [Piece(" client ", .label), Piece(client, .client)] }
        if let session = event.session { pieces += [Piece(" login ", .label), Piece(session.description, .text)] }
        return pieces
    }

    /// By the policy as it is: the store keeps the deadlines, not how they came about.
    private var deadlines: [Piece] {
        let rules = state.policy.rules(for: event.client ?? "")
        let absolute =
            session?.absoluteDeadline ?? (event.kind == .login ? rules.absoluteDeadline(createdAt: event.at) : nil)
        func idle() -> [Piece] {
            guard let idle = rules.idleDeadline(usedAt: event.at, absolute: absolute) else { return [] }
            return [Piece("idle deadline to ", .label), Piece(moment.precise(idle), .idle)]
        }
        switch event.kind {
        case .login:
            guard let absolute else { return idle() }
            return idle() + [Piece(" absolute to ", .label), Piece(moment.precise(absolute), .absolute)]
        case .refresh, .elevate:
            guard let absolute else { return idle() }
            return idle() + [Piece(" absolute stays ", .label), Piece(moment.precise(absolute), .absolute)]
        case .retry: return [Piece("moved no deadline", .label)]
        case .revoke, .evict, .signout, .reuse:
            guard let next = session?.nextDeadline else { return [] }
            let role: Role = next.cause == .absolute ? .absolute : .idle
            return [
                Piece("would have ended \(next.cause == .absolute ? "at its limit" : "idle") ", .label),
                Piece(moment.precise(next.at), role),
            ]
        case .confirm, .expire, .mark, .admin, .import, .policy, .key, .mint: return []
        }
    }
}
