import SQLiteStore
import SessionStore

/// How long a login that has signed out is still let in.
struct SignOutBench {
    let store: BenchStore
    let gateways: Gateways
    private static let logins = 20
    /// How long the JWTs live that are waited for, in seconds; those of the field live for minutes.
    private static let lifetime = 3

    func figures() async throws -> [BenchFigure] {
        [
            BenchFigure(
                "signed out, until the gateway refuses", unit: "ms", try await sessions(),
                against: "a JWT of \(Self.lifetime) s, until it expires", try jwts())
        ]
    }

    /// Signed out here, and asked for there, where it has been let in from memory.
    private func sessions() async throws -> Series {
        let keeper = try store.open(cachedTokens: 0)
        let gateway = gateways.sessions[0]
        var times: [Double] = []
        for number in 0..<Self.logins {
            let login = try LoginRequest(user: "leaver.\(number)@example.com")
            guard case .issued(let token, _) = try await keeper.issue(login, at: Platform.now) else {
                throw BenchFailure.wrongAnswer
            }
            let request = GatewayRequest.page(token)
            for _ in 0..<2 { guard try gateway.ask(request).status == 200 else { throw BenchFailure.wrongAnswer } }
            let start = ContinuousClock.now
            guard case .ended = try await keeper.signOut(token, from: RequestOrigin(), at: Platform.now) else {
                throw BenchFailure.wrongAnswer
            }
            times.append(try Self.waitUntilRefused(request, gateway, since: start))
        }
        try await keeper.close()
        return Series(times)
    }

    /// Signed out as soon as it is signed in.
    private func jwts() throws -> Series {
        let gateway = gateways.jwts[0]
        let tokens = try gateways.login("leaver@example.com", lifetime: Self.lifetime)
        let request = GatewayRequest.page(jwt: tokens.accessToken)
        guard try gateway.ask(request).status == 200 else { throw BenchFailure.wrongAnswer }
        let start = ContinuousClock.now
        guard try gateway.ask(GatewayRequest.logout(refreshToken: tokens.refreshToken)).status == 204 else {
            throw BenchFailure.wrongAnswer
        }
        return Series([try Self.waitUntilRefused(request, gateway, since: start)])
    }

    /// Asks until the answer is no: how many milliseconds that took.
    private static func waitUntilRefused(
        _ request: [UInt8], _ gateway: KeptConnection, since start: ContinuousClock.Instant
    ) throws -> Double {
        while true {
            switch try gateway.ask(request).status {
            case 200: continue
            case 401: return Duel.milliseconds(1, ContinuousClock.now - start)
            default: throw BenchFailure.wrongAnswer
            }
        }
    }
}
