import SessionStore

/// Forward authentication over HTTP: who is signed in, asked as a proxy asks it for every page, beside the same with JWTs.
struct GatewayBench {
    let store: BenchStore
    let gateways: Gateways
    /// How many logins are asked for in turn.
    private static let logins = 256
    private static let round = Duration.milliseconds(400)

    func figures() async throws -> [BenchFigure] {
        let cookies = store.tokens.prefix(Self.logins).map { GatewayRequest.page($0) }
        let tokens = try cookies.indices.map { number in
            GatewayRequest.page(jwt: try gateways.login(BenchStore.user(of: number)).accessToken)
        }
        let answers = (
            ours: try sizes(cookies, gateways.sessions[0]), theirs: try sizes(tokens, gateways.jwts[0])
        )
        let rates = try await Duel(Duel.rate) {
            try ask(cookies, gateways.sessions)
        } theirs: {
            try ask(tokens, gateways.jwts)
        }
        return [
            BenchFigure(
                "asked over HTTP who of \(Self.logins) is signed in", unit: "1/s", rates,
                against: "a JWT, ES256, by jwt-kit"),
            BenchFigure(
                "a request on the wire", unit: "bytes", Self.series(cookies.map(\.count)), against: "with a JWT",
                Self.series(tokens.map(\.count))),
            BenchFigure(
                "its answer on the wire", unit: "bytes", Self.series(answers.ours), against: "with a JWT",
                Self.series(answers.theirs)),
        ]
    }

    /// How long each answer is.
    private func sizes(_ requests: [[UInt8]], _ connection: KeptConnection) throws -> [Int] {
        try requests.map { request in
            let answer = try connection.ask(request)
            guard answer.status == 200 else { throw BenchFailure.wrongAnswer }
            return answer.size
        }
    }

    /// Keeps every connection asking for a round, each for one login after the other: how many answers came.
    private func ask(_ requests: [[UInt8]], _ connections: [KeptConnection]) throws -> Int {
        let end = ContinuousClock.now + Self.round
        var next = 0
        func send(_ connection: KeptConnection) throws {
            try connection.send(requests[next % requests.count])
            next += 1
        }
        for connection in connections { try send(connection) }
        while ContinuousClock.now < end {
            for connection in connections {
                guard try connection.answer().status == 200 else { throw BenchFailure.wrongAnswer }
                try send(connection)
            }
        }
        for connection in connections {
            guard try connection.answer().status == 200 else { throw BenchFailure.wrongAnswer }
        }
        return next
    }

    private static func series(_ sizes: [Int]) -> Series { Series(sizes.map(Double.init)) }
}
