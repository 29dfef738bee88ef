import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

/// Things that happen to the logins of a few users, at random, on one store or the other.
struct MovingLife {
    static let policy = Policy(base: ClientPolicy(idle: .minutes(10), absolute: .hours(2), retention: .hours(1)))

    private(set) var tokens: [SessionToken] = []
    private(set) var now = noon
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func live(on store: SQLiteSessionStore, steps: Int) async throws {
        for _ in 0..<steps {
            now = now + Span(milliseconds: Int64.random(in: 1...40_000, using: &random))
            try await step(on: store)
        }
        try await store.flush()
    }

    private mutating func step(on store: SQLiteSessionStore) async throws {
        let user = ["ada", "bob", "cy\u{301}"].randomElement(using: &random) ?? "ada"
        let origin = RequestOrigin(address: IPAddress(parsing: "10.0.0.\(Int.random(in: 1...3, using: &random))"))
        // Mostly one of the newest: the others have mostly ended.
        let token = tokens.suffix(Int.random(in: 1...30, using: &random)).randomElement(using: &random)
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<4:
            if case .issued(let token, _) = try await store.issue(LoginRequest(user: user, origin: origin), at: now) {
                tokens.append(token)
            }
        case 4..<9:
            if let token { _ = try await store.validate(token, from: origin, at: now) }
        case 9..<15:
            if let token, case .token(let next, _) = try await store.refresh(token, from: origin, at: now) {
                if !tokens.contains(next) { tokens.append(next) }
            }
        case 15:
            guard let token else { return }
            if case .token(let next, _) = try await store.elevate(token, methods: ["otp"], from: origin, at: now) {
                if !tokens.contains(next) { tokens.append(next) }
            }
        case 16: if let token { _ = try await store.signOut(token, from: origin, at: now) }
        case 17: _ = try await store.sweep(limit: 20, at: now)
        case 18:
            let live = try await store.sessions(matching: .all, order: .lastSeen, after: nil, limit: 3, at: now).items
            let ids = live.prefix(1).map(\.id)
            _ = try await store.end(EndRequest(.sessions(ids), reason: "random", actor: operations), at: now)
        default:
            let all: EndRequest.Selection = Int.random(in: 0..<4, using: &random) == 0 ? .everyone : .user(user)
            _ = try await store.end(EndRequest(all, reason: "mark", message: "bye", actor: operations), at: now)
        }
    }

    /// The logins that have ended and of which there still are tombstones.
    func ended(in store: SQLiteSessionStore) async throws -> Set<SessionID> {
        let query = try SessionQuery(parsing: "state:ended")
        let page = try await store.sessions(matching: query, order: .lastSeen, after: nil, limit: 100_000, at: now)
        return Set(page.items.map(\.id))
    }

    /// Presents every token that was ever handed out to both: none may tell them apart.
    func expectSameVerdicts(
        of one: SQLiteSessionStore, and two: SQLiteSessionStore, _ words: Comment
    ) async throws {
        for (index, token) in tokens.enumerated() {
            let origin = RequestOrigin(address: IPAddress(parsing: "10.0.0.1"))
            let moment = now + .milliseconds(Int64(index))
            let first = try await one.validate(token, from: origin, at: moment)
            #expect(try await two.validate(token, from: origin, at: moment).word == first.word, words)
        }
        for token in tokens.reversed() {
            // A new successor is random: only whether there is one is the same.
            let first = try await one.refresh(token, from: RequestOrigin(), at: now + .minutes(1))
            #expect(
                try await two.refresh(token, from: RequestOrigin(), at: now + .minutes(1)).word == first.word, words)
        }
    }
}

extension Span {
    fileprivate static func milliseconds(_ count: Int64) -> Span { Span(milliseconds: count) }
}

extension ValidationResult {
    fileprivate var word: String {
        switch self {
        case .live: "live"
        case .refused(let refusal): refusal.cause
        }
    }
}

extension RotationResult {
    fileprivate var word: String {
        switch self {
        case .token(_, let session): "token \(session.generation)"
        case .refused(let refusal): refusal.cause
        }
    }
}
