import SessionStore
import Simulation
import Tokens

/// Logins and queries that somebody who means no good would have: for comparing two stores.
struct RandomCompany {
    var random: SeededGenerator

    static let users = [
        "ada", "Ada", "ADA.Lovelace@example.com", "ada.lovelace@example.com", "ada\0x", "bob", "böb", "BÖB", "o'brien",
        "100%", "a_b", "a*b", "Straße", "STRASSE", "ﬁ", "e\u{301}", "é", "😀", "\u{1E9E}", "\"quoted\"", "\u{7F}",
    ]
    static let clients = ["web", "Web", "ios", "tv·1"]
    static let agents: [String?] = [
        nil, "curl/8.5.0", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1", "Ünï/1", "",
    ]
    static let addresses: [String?] = [
        nil, "10.0.3.17", "10.0.3.99", "192.0.2.1", "2001:db8::1", "2001:db8::beef", "a00:311::", "::1",
    ]
    static let texts: [String?] = [nil, nil, "laptop stolen", "Laptop", "%", "ß", "a,b", ""]

    mutating func login(_ number: Int) -> LoginRecord {
        let created = noon - Span(milliseconds: Int64.random(in: 0...7_200_000, using: &random) / 60_000 * 60_000)
        let seen = created + .minutes(Int64.random(in: 0...40, using: &random))
        let absolute =
            Bool.random(using: &random) ? created + .minutes(Int64.random(in: 20...300, using: &random)) : nil
        let idle = Int.random(in: 0..<6, using: &random) == 0 ? nil : seen + .minutes(30)
        let session = Session(
            id: SessionID.generate(using: &random), user: pick(Self.users), client: pick(Self.clients), sequence: 0,
            created: created, firstAddress: address(), userAgent: pick(Self.agents),
            authenticationMethods: pick([[], ["pwd"], ["pwd", "otp"], ["webauthn"]]), label: pick(Self.texts),
            attributes: pick([nil, "{}", "{\"a\":1}"]), lastSeen: seen, lastAddress: address(),
            idleDeadline: absolute.map { absolute in idle.map { min($0, absolute) } ?? absolute } ?? idle,
            absoluteDeadline: absolute, generation: Int.random(in: 0...4, using: &random),
            flags: pick([[], [], [], [.moved], [.reuse], [.moved, .reuse], [.storm], [.rapid, .split]]),
            end: end(after: seen))
        let text = Array(session.id.description.utf8)
        return LoginRecord(
            session: session,
            tokens: TokenState(current: TokenHash(bytes: text + text)!, seenAt: created, predecessor: nil))
    }

    mutating func events(of login: LoginRecord) -> [SessionEvent] {
        let session = login.session
        var events = [
            login.loginEvent(origin: RequestOrigin(address: session.firstAddress, userAgent: session.userAgent))
                .raising(
                    session.flags.contains(.storm)
                        ? [.storm(logins: 3, within: .seconds(9))]
                        : pick([[], [], [.rapid(refreshes: 3, within: .zero)]]))
        ]
        if let end = session.end {
            events += login.ending(end, kind: pick([.revoke, .signout, .evict]), at: end.at).events
        }
        if Int.random(in: 0..<5, using: &random) == 0 {
            events.append(
                SessionEvent(
                    sequence: 0, at: session.created, kind: .admin, session: nil, user: pick([nil, session.user]),
                    client: nil, generation: nil, actor: operations, reason: pick(Self.texts)))
        }
        return events
    }

    mutating func expression(depth: Int) -> QueryExpression {
        switch depth > 0 ? Int.random(in: 0..<6, using: &random) : 5 {
        case 0: return .and((0..<Int.random(in: 2...3, using: &random)).map { _ in operand(depth) }).flat
        case 1: return .or((0..<Int.random(in: 2...3, using: &random)).map { _ in operand(depth) }).flat
        case 2: return .not(expression(depth: depth - 1))
        default: return .term(term())
        }
    }

    private mutating func operand(_ depth: Int) -> QueryExpression { expression(depth: depth - 1) }

    private mutating func term() -> QueryTerm {
        let comparison = pick(QueryComparison.allCases)
        let span = Span.minutes(Int64.random(in: -10...120, using: &random))
        let moment = noon - span
        switch Int.random(in: 0..<16, using: &random) {
        case 0..<5: return .text(pick(QueryTextField.allCases), pattern())
        case 5:
            return .idPrefix(
                String(SessionID.generate(using: &random).description.prefix(Int.random(in: 0...1, using: &random))))
        case 6:
            let networks = ["10.0.3.17", "10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:db8::/32", "a00::/16"]
            return .address(IPNetwork(parsing: pick(networks))!)
        case 7: return .refreshes(comparison, Int.random(in: 0...4, using: &random))
        case 8: return .age(pick(QueryAgeField.allCases), comparison, span)
        case 9: return .ends(comparison, span)
        case 10: return .moment(pick(QueryMomentField.allCases), comparison, moment)
        case 11: return .flag(pick(SessionFlag.allCases))
        case 12, 13: return .state(pick(QueryState.allCases))
        case 14: return .kind(pick(SessionEvent.Kind.allCases))
        default: return .word(piece())
        }
    }

    private mutating func pattern() -> QueryPattern {
        var parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in piece() }
        if parts.count > 1, Bool.random(using: &random) { parts[0] = "" }
        if parts.count > 1, Bool.random(using: &random) { parts[parts.count - 1] = "" }
        return QueryPattern(parts: parts)
    }

    /// A whole value or a part of one, in whichever case.
    private mutating func piece() -> String {
        let values =
            (Self.users + Self.clients + ["revoked", "policy", "idle", "otp", "Firefox 128 · Linux", operations.name])
            + (Self.agents + Self.addresses + Self.texts).compactMap { $0 }
        let value = Array(pick(values.filter { !$0.isEmpty }).unicodeScalars)
        let start = Bool.random(using: &random) ? 0 : Int.random(in: 0..<value.count, using: &random)
        let end = Bool.random(using: &random) ? value.count : min(value.count, start + 2)
        let text = value[start..<max(end, start + 1)].map { String($0) }.joined()
        return Bool.random(using: &random) ? text : text.uppercased()
    }

    private mutating func end(after moment: Timestamp) -> SessionEnd? {
        guard Int.random(in: 0..<4, using: &random) == 0 else { return nil }
        return SessionEnd(
            cause: pick(SessionCause.allCases), at: moment + .minutes(Int64.random(in: 0...5, using: &random)),
            actor: pick([operations, .user, .policy]), reason: pick(Self.texts), message: pick(Self.texts))
    }

    private mutating func address() -> IPAddress? { pick(Self.addresses).flatMap { IPAddress(parsing: $0) } }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
}

extension QueryExpression {
    /// The same with nested conjunctions and disjunctions merged, as the parser gives them.
    fileprivate var flat: QueryExpression {
        switch self {
        case .and(let operands): .all(operands)
        case .or(let operands): .any(operands)
        case .not, .term: self
        }
    }
}
