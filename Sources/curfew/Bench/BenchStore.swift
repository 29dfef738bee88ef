import SQLiteStore
import SessionStore
import Simulation
import Tokens

/// A throw-away store with logins whose tokens are known.
struct BenchStore {
    let path: String
    let tokens: [SessionToken]
    let moment: Timestamp

    /// One in so many logins is of the client that a bulk end is about.
    private static let rare = 10
    static let (usual, ended) = ("web", "kiosk")
    private static let batch = 10_000

    /// A user, of whom there is one for every five logins.
    static func user(_ number: Int) -> String { "user.number.\(number)@example.com" }

    /// Whose login is that of a token, by its place.
    static func user(of token: Int) -> String { user(token / 5) }

    /// Fills a store at a path where there is none.
    init(at path: String, logins: Int, progress: (Int) -> Void) async throws {
        self.path = path
        moment = Platform.now
        var random = SeededGenerator(seed: 1)
        var tokens: [SessionToken] = []
        tokens.reserveCapacity(logins)
        let store = try SQLiteSessionStore(path: path, mode: .openOrCreate, sweepInterval: nil, cachedTokens: 0)
        let agents = (0..<200).map { "Mozilla/5.0 (X11; Linux x86_64; rv:\($0).0) Gecko/20100101 Firefox/\($0).0" }
        for first in stride(from: 0, to: logins, by: Self.batch) {
            var records: [LoginRecord] = []
            var events: [SessionEvent] = []
            for number in first..<min(first + Self.batch, logins) {
                let token = SessionToken.generate(using: &random)
                let address = IPAddress(bytes: [
                    10, UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255),
                ])
                let origin = RequestOrigin(address: address, userAgent: agents[number % agents.count])
                let login = try LoginRequest(
                    user: Self.user(of: number),
                    client: number % Self.rare == 0 ? Self.ended : Self.usual,
                    origin: origin, authenticationMethods: ["pwd"])
                let record = LoginRecord(
                    login, id: .generate(using: &random), token: token, sequence: 0, rules: ClientPolicy(), at: moment)
                tokens.append(token)
                records.append(record)
                events.append(record.loginEvent(origin: origin))
            }
            try await store.load(records, events: events)
            progress(records.count + first)
        }
        try await store.close()
        self.tokens = tokens
    }

    func open(cachedTokens: Int) throws -> SQLiteSessionStore {
        try SQLiteSessionStore(path: path, sweepInterval: nil, cachedTokens: cachedTokens)
    }
}
