import SessionStore
import Tokens

/// Live traffic of a made-up company: what happens next follows from the seed and from the store's answers so far.
///
/// It holds the tokens of the logins that it began itself, and no others.
public struct Traffic: Sendable {
    private(set) var bearers: [TrafficBearer] = []
    private let people: Int
    private let population: Int
    private var random: SeededGenerator
    /// Apart from the rest: what happens must not depend on whether anybody waits in between.
    private var pauses: SeededGenerator
    private var swept: Timestamp?

    /// Starts without logins.
    ///
    /// - Parameters:
    ///   - seed: where all chance comes from.
    ///   - people: how many users take part, at least 1: the first ones of a ``Fill``.
    ///   - population: how many logins of its own it tends to keep, at least 1.
    public init(seed: UInt64, people: Int, population: Int = 120) {
        precondition(people > 0 && population > 0, "traffic needs somebody who does something")
        self.people = people
        self.population = population
        // Not the stream of a login in a fill of the same seed.
        random = SeededGenerator(seed: seed, stream: .max)
        pauses = SeededGenerator(seed: seed, stream: .max - 1)
    }

    /// How long to wait on average for `span`: anything from nothing to twice as long.
    mutating func gap(around span: Duration) -> Duration { span * (2 * pauses.fraction()) }

    // MARK: - What happens next

    /// Decides what happens next.
    mutating func next(at now: Timestamp) -> TrafficOperation {
        if swept.map({ now - $0 >= .minutes(1) }) ?? true {
            swept = now
            return .sweep
        }
        // The fewer there are, the more sign in.
        let newcomers = 0.02 + 0.35 * Double(population - bearers.count) / Double(population)
        guard !bearers.isEmpty, !random.chance(newcomers) else { return login() }
        let index = random.number(below: bearers.count)
        if bearers[index].isMobile, random.chance(0.05) { move(index) }
        let bearer = bearers[index]
        if bearer.isWaiting { return repetition(by: bearer) }
        if bearer.isUnseen, random.chance(0.8) { return .validate(bearer.session, bearer.token, bearer.origin) }
        switch random.fraction() {
        case ..<0.40: return .refresh(bearer.session, bearer.token, bearer.origin, isLost: random.chance(0.04))
        case ..<0.44: return .elevate(bearer.session, bearer.token, bearer.origin)
        case ..<0.51: return .signOut(bearer.session, bearer.token, bearer.origin)
        case ..<0.52: return revocation(of: bearer)
        case ..<0.53: return replay(of: bearer, at: now)
        default: return .validate(bearer.session, bearer.token, bearer.origin)
        }
    }

    private mutating func login() -> TrafficOperation {
        let person = Int(random.fraction() * random.fraction() * Double(people))
        let application = random.pick(Application.allCases.map { ($0.weight, $0) })
        let origin = RequestOrigin(
            address: Places.address(of: person, mobile: application.isMobile, using: &random),
            userAgent: random.pick(application.userAgents))
        do {
            let request = try LoginRequest(
                user: People.address(person), client: application.rawValue, origin: origin,
                authenticationMethods: random.pick(application.methods),
                label: Labels.label(of: person, on: application, using: &random),
                attributes: Labels.attributes(of: person, using: &random))
            return .issue(request, person: person)
        } catch {
            preconditionFailure("the company's names are too long for \(error.field)")
        }
    }

    private mutating func move(_ index: Int) {
        let bearer = bearers[index]
        bearers[index].origin = RequestOrigin(
            address: Places.address(of: bearer.person, mobile: true, using: &random),
            userAgent: bearer.origin.userAgent)
    }

    private mutating func repetition(by bearer: TrafficBearer) -> TrafficOperation {
        var origin = bearer.origin
        if random.chance(0.15) {
            origin = RequestOrigin(address: Places.elsewhere(using: &random), userAgent: origin.userAgent)
        }
        return .refresh(bearer.session, bearer.token, origin, isLost: false)
    }

    private mutating func revocation(of bearer: TrafficBearer) -> TrafficOperation {
        let decision = Administration.decide(using: &random)
        let selection: EndRequest.Selection =
            random.chance(0.2) ? .user(People.address(bearer.person)) : .sessions([bearer.session])
        return .revoke(
            EndRequest(selection, reason: decision.reason, message: decision.message, actor: decision.actor))
    }

    /// A thief's: most find that there is nothing to replay yet.
    private mutating func replay(of bearer: TrafficBearer, at now: Timestamp) -> TrafficOperation {
        guard let replaced = bearer.replaced, !bearer.isUnseen, now - replaced.at > .minutes(2) else {
            return .validate(bearer.session, bearer.token, bearer.origin)
        }
        let origin = RequestOrigin(address: Places.elsewhere(using: &random), userAgent: "curl/7.88.1")
        return .replay(bearer.session, replaced.token, origin)
    }

    // MARK: - What came of it

    mutating func begin(_ bearer: TrafficBearer) { bearers.append(bearer) }

    mutating func change(_ session: SessionID, _ body: (inout TrafficBearer) -> Void) {
        guard let index = bearers.firstIndex(where: { $0.session == session }) else { return }
        body(&bearers[index])
    }

    mutating func forget(_ sessions: some Sequence<SessionID>) {
        let gone = Set(sessions)
        bearers.removeAll { gone.contains($0.session) }
    }

    func isUnseen(_ session: SessionID) -> Bool { bearers.first { $0.session == session }?.isUnseen ?? false }
}
