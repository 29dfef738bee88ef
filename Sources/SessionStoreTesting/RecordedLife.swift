import Foundation
import SessionStore
import Testing
import Tokens

/// A life of one login out of `Vectors/rotation.json`, made by a model of the rules that shares no code with ours.
struct RecordedLife: Decodable {
    let name: String
    let policy: Rules
    let steps: [Step]
    let final: Final

    struct Rules: Decodable, Hashable {
        let idle_ms, absolute_ms, grace_ms, touch_ms: Int64

        // The model knows no thresholds.
        var policy: Policy {
            Policy(
                base: ClientPolicy(
                    idle: Span(milliseconds: idle_ms), absolute: Span(milliseconds: absolute_ms),
                    grace: Span(milliseconds: grace_ms), touch: Span(milliseconds: touch_ms)),
                alarms: .none)
        }
    }

    struct Step: Decodable {
        let at: Int64
        let op: String
        let generation: Int?
        let ip, agent: String?
        let expect: Expectation

        var now: Timestamp { Timestamp(milliseconds: at) }
        var origin: RequestOrigin { RequestOrigin(address: ip.flatMap { IPAddress(parsing: $0) }, userAgent: agent) }
    }

    struct Expectation: Decodable, Equatable {
        let verdict: String
        let generation: Int?
    }

    struct Final: Decodable, Equatable {
        let state: String
        let cause: String?
        let ended: Int64?
        let generation: Int
        let idle_deadline, last_seen: Int64
        let flags, events: [String]
    }

    static func all() throws -> [RecordedLife] {
        let file = try #require(
            Bundle.module.url(
                forResource: "rotation", withExtension: "json", subdirectory: "Vectors"))
        return try JSONDecoder().decode([RecordedLife].self, from: Data(contentsOf: file))
    }

    /// Lives the life on an empty store, and compares every verdict and what is left at the end.
    func replay(on store: some SessionKeeper) async throws {
        var tokens: [SessionToken] = []
        var id: SessionID?
        for (number, step) in steps.enumerated() {
            let found = try await play(step, on: store, tokens: &tokens, id: &id)
            #expect(found == step.expect, "life \(name), step \(number): \(step.op) at \(step.at)")
        }
        try await store.flush()
        let last = try #require(steps.last).now
        let session = try await store.session(#require(id), at: last)
        let events = try await store.events(EventFilter(sessions: [session.id]), limit: 10_000, at: last).items
        let found = Final(
            state: session.end == nil ? "live" : "ended", cause: session.end?.cause.rawValue,
            ended: session.end?.at.milliseconds, generation: session.generation,
            idle_deadline: session.idleDeadline?.milliseconds ?? -1, last_seen: session.lastSeen.milliseconds,
            flags: session.flags.sorted().map(\.rawValue), events: events.map(\.kind.rawValue))
        #expect(found == final, "life \(name), at its end")
    }

    private func play(
        _ step: Step, on store: some SessionKeeper, tokens: inout [SessionToken], id: inout SessionID?
    ) async throws -> Expectation {
        func handedOut(_ token: SessionToken, _ session: Session) -> Expectation {
            if !tokens.contains(token) { tokens.append(token) }
            // The same generation means the very same token.
            #expect(tokens.firstIndex(of: token) == session.generation, "life \(name) at \(step.at)")
            return Expectation(verdict: "token", generation: session.generation)
        }
        func refused(_ refusal: TokenRefusal) -> Expectation { Expectation(verdict: refusal.cause, generation: nil) }
        func presented() throws -> SessionToken { tokens[try #require(step.generation)] }
        switch step.op {
        case "issue":
            let login = try LoginRequest(user: "ada", client: "web", origin: step.origin)
            guard case .issued(let token, let session) = try await store.issue(login, at: step.now) else {
                return Expectation(verdict: "refused", generation: nil)
            }
            id = session.id
            return handedOut(token, session)
        case "validate":
            let result = try await store.validate(presented(), from: step.origin, at: step.now)
            guard case .refused(let refusal) = result else { return Expectation(verdict: "live", generation: nil) }
            return refused(refusal)
        case "refresh":
            switch try await store.refresh(presented(), from: step.origin, at: step.now) {
            case .token(let token, let session): return handedOut(token, session)
            case .refused(let refusal): return refused(refusal)
            }
        case "elevate":
            switch try await store.elevate(presented(), methods: ["otp"], from: step.origin, at: step.now) {
            case .token(let token, let session): return handedOut(token, session)
            case .refused(let refusal): return refused(refusal)
            }
        case "signout":
            let result = try await store.signOut(presented(), from: step.origin, at: step.now)
            guard case .refused(let refusal) = result else { return Expectation(verdict: "ended", generation: nil) }
            return refused(refusal)
        default:
            let request = EndRequest(.sessions([try #require(id)]), actor: .administrator("ops", host: "test"))
            let outcome = try await store.end(request, at: step.now)
            guard case .ended(let ended, _, _) = outcome, !ended.isEmpty else {
                return Expectation(verdict: "already", generation: nil)
            }
            return Expectation(verdict: "ended", generation: nil)
        }
    }
}
