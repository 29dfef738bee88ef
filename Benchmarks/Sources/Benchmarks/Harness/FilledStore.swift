import Foundation
import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// A throw-away store of a made-up company whose tokens are known.
struct FilledStore: Sendable {
    let path: String
    let logins: Int
    /// As of when everything is asked.
    let moment: Timestamp

    /// So long that no use is written unless that is what is measured.
    static let policy = Policy(base: ClientPolicy(idle: nil, absolute: .days(60), touch: .days(400)))
    /// One login in so many belongs to a client of its own, to be ended in one act.
    static let bulks = 8
    /// When the logins of the histogram end, after the moment: later than a run takes.
    static let rush = Span.hours(10)
    private static let batch = 10_000
    private static let given = ["alice", "bob", "carol", "dan", "erin", "frank", "grace", "heidi", "ivan", "judy"]

    /// The tokens, in the order of the logins: they follow from a seed, so other processes know them as well.
    static func tokens(_ count: Int) -> [SessionToken] {
        var random = SeededGenerator(seed: 1)
        return (0..<count).map { _ in SessionToken.generate(using: &random) }
    }

    static func user(_ number: Int) -> String {
        "\(given[number % given.count]).\(number / given.count)@example.com"
    }

    /// How many logins one act ends.
    var bulk: Int { min(10_000, logins / 50) }

    static func bulkClient(_ number: Int) -> String { "kiosk\(number)" }

    private init(path: String, logins: Int, moment: Timestamp) {
        self.path = path
        self.logins = logins
        self.moment = moment
    }

    func moved(to path: String) -> FilledStore { FilledStore(path: path, logins: logins, moment: moment) }

    /// Fills a store at a path where there is none.
    init(at path: String, logins: Int, progress: (Int) -> Void) async throws {
        self.init(path: path, logins: logins, moment: SystemClock.now())
        var random = SeededGenerator(seed: 2)
        let tokens = Self.tokens(logins)
        let store = try SQLiteSessionStore(
            path: path, mode: .openOrCreate, policy: Self.policy, sweepInterval: nil, cachedTokens: 0)
        for first in stride(from: 0, to: logins, by: Self.batch) {
            var records: [LoginRecord] = []
            for number in first..<min(first + Self.batch, logins) {
                records.append(record(number, tokens[number], &random))
            }
            try await store.load(records, events: records.map { $0.loginEvent(origin: RequestOrigin()) })
            progress(first + records.count)
        }
        try await store.close()
    }

    func open(cachedTokens: Int = 0, policy: Policy = FilledStore.policy) throws -> SQLiteSessionStore {
        try SQLiteSessionStore(path: path, policy: policy, sweepInterval: nil, cachedTokens: cachedTokens)
    }

    /// Half of the logins end within an hour, for a histogram; the last use of all is spread over a month.
    private func record(_ number: Int, _ token: SessionToken, _ random: inout SeededGenerator) -> LoginRecord {
        let seen = moment - Span(milliseconds: Int64(random.next() % UInt64(Span.days(30).milliseconds)))
        let end =
            number.isMultiple(of: 2)
            ? moment + Self.rush + Span(milliseconds: Int64(random.next() % UInt64(Span.hours(1).milliseconds)))
            : moment + .days(29)
        let place = random.next()
        let address = IPAddress(bytes: [10, UInt8(place >> 16 & 63), UInt8(place >> 8 & 255), UInt8(place & 255)])
        let agent = Int(random.next() % UInt64(max(1, min(16_384, logins / 50))))
        let spread = (number &* 2_654_435_761) % logins
        let client = spread < bulk * Self.bulks ? Self.bulkClient(spread / bulk) : number % 10 < 7 ? "web" : "mobile"
        return LoginRecord(
            session: Session(
                id: .generate(using: &random), user: Self.user(number / 5), client: client, sequence: 0,
                created: seen - .hours(1), firstAddress: address,
                userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.\(agent % 40) Chrome/\(agent / 40).0",
                authenticationMethods: ["pwd"], label: nil, attributes: nil, lastSeen: seen, lastAddress: address,
                idleDeadline: end, absoluteDeadline: end, generation: 0, flags: [], end: nil),
            tokens: TokenState(current: token.hash, seenAt: seen, predecessor: nil))
    }
}
