import Console
import ServiceTokens
import SessionStore
import TokenIssuing

extension KeyRingKeeper {
    /// Does what a person orders.
    func perform(_ order: KeyRingOrder, actor: Actor, at now: Timestamp) async throws -> (KeyRing.Answer, KeyRing) {
        let moment = NumericDate(now)
        let isGivingUp = if case .retire(_, isForced: true) = order { true } else { false }
        return try await change(givingUp: isGivingUp, actor: actor, at: now) { ring, newKey in
            let answer =
                switch order {
                case .rotate(let isForced):
                    ring.rotate(at: moment, isForced: isForced, schedule: schedule, newKey: newKey)
                case .retire(let id, let isForced):
                    ring.retire(id, at: moment, isForced: isForced, schedule: schedule, newKey: newKey)
                }
            return (answer, answer.steps)
        }
    }
}

extension KeyRing.Answer {
    /// What was done.
    var steps: [KeyRing.Step] {
        guard case .done(let steps) = self else { return [] }
        return steps
    }

    /// Why nothing was done, as a command says it; `nil` when something was.
    var refusal: String? {
        switch self {
        case .done: nil
        case .tooEarly(let moment):
            "keys: verifiers may not know the next key before \(Words.moment(Timestamp(moment))); wait until then, or "
                + "say --now and accept that they refuse tokens"
        case .signs: "key: it signs; rotate first with 'curfew keys rotate', or say --compromised"
        case .already: "key: it has been retired before; nothing was done"
        case .unknown: "key: there is none of that name; 'curfew keys list' lists them"
        }
    }
}
