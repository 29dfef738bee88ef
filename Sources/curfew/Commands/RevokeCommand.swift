import ArgumentParser
import SessionStore
import Terminal

/// `curfew revoke ID… | --where QUERY | --user U | --everyone`.
struct RevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End logins: all that are meant, or none.",
        discussion: """
            --user and --everyone also leave a mark: whoever proved who they are before it has to do so again. To see \
            first what would end, use --dry-run. With --restricted, it needs --allow revoke.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @Argument(help: "Ids, or their beginnings.") var ids: [String] = []
    @Option(name: .customLong("where"), help: "All live logins that match a query.") var query: String?
    @Option(help: "All logins of a user.") var user: String?
    @Flag(help: "All logins of everyone.") var everyone = false
    @Option(help: "Why; for administrators.") var reason: String?
    @Option(help: "What the users are told.") var message: String?
    @Flag(help: "Only show what would end.") var dryRun = false
    @Option(help: "End nothing unless exactly so many would end.") var expect: Int?
    @Flag(help: "Do not ask.") var yes = false
    @Flag(help: "One JSON object per ended login, and one at the end.") var json = false

    func validate() throws {
        guard [!ids.isEmpty, query != nil, user != nil, everyone].count(where: \.self) == 1 else {
            throw ValidationError("say which logins: ids, --where QUERY, --user USER or --everyone, one of them")
        }
        // An empty variable in a script must not end everybody's logins.
        if let query, query.allSatisfy(\.isWhitespace) {
            throw ValidationError("--where is empty: write a query, or say --everyone")
        }
        for (name, text) in [("reason", reason), ("message", message)] {
            guard let text else { continue }
            guard !text.isEmpty, FieldLimit.reason.holds(text) else {
                throw ValidationError("--\(name) is a text of 1 to \(FieldLimit.reason.bytes) bytes")
            }
        }
    }

    func run() async throws {
        let query = try query.map { try QueryArgument.parse($0) }
        if store.restricted, store.changesNothing(.revoke), !dryRun {
            throw Failure(
                .notPermitted,
                "revoke: --restricted ends nothing without --allow revoke; see with --dry-run what would end")
        }
        let directory: any SessionDirectory = try store.open(.never, .revoke)
        let now = Platform.now
        if directory.policy.requiresReason, reason == nil, !dryRun {
            throw Failure(.usage, "usage: the policy asks for a reason; say why with --reason")
        }
        let selection = try await selection(query, in: directory, at: now)
        var request = EndRequest(
            selection, reason: reason, message: message, actor: actor.administrator,
            expecting: expect.map(EndExpectation.count), isDryRun: dryRun)
        if !yes, !dryRun { try await confirm(&request, in: directory, at: now) }
        let progress = Progress()
        let outcome = try await directory.end(request, at: now) { progress.show(Self.words($0)) }
        progress.clear()
        try report(outcome, of: request, at: now)
    }

    private static func words(_ progress: EndProgress) -> String {
        switch progress {
        case .pinning(let count, let all): "finding them: \(count) of \(all)"
        case .following(_, of: 0): "all have ended; writing it down"
        case .following(let count, let all): "all have ended; \(count) of \(all) written down"
        }
    }

    private func selection(_ query: SessionQuery?, in directory: any SessionDirectory, at now: Timestamp) async throws
        -> EndRequest.Selection
    {
        if let query { return .matching(query) }
        if let user { return .user(user) }
        if everyone { return .everyone }
        var found: [SessionID] = []
        for id in ids { found.append(try await SessionLookup.one(id, in: directory, at: now).id) }
        return .sessions(found)
    }

    /// Asks before more than one login ends, and pins the number that was shown.
    private func confirm(_ request: inout EndRequest, in directory: any SessionDirectory, at now: Timestamp)
        async throws
    {
        let count = try await count(request.selection, in: directory, at: now)
        guard count > 1 else { return }
        guard Platform.isTerminal(STDIN_FILENO) else {
            throw Failure(
                .usage,
                "usage: \(count) logins would end, and nobody is there to ask; look with --dry-run, then give --yes")
        }
        try await showFirst(of: request, in: directory, at: now)
        Output.error.ask("\(count) logins will end. Type \(count) to end them: ")
        guard readLine() == String(count) else {
            throw Failure(.no, "nothing was ended: the number was not typed; look with --dry-run")
        }
        request.expecting = request.expecting ?? .count(count)
    }

    private func showFirst(of request: EndRequest, in directory: any SessionDirectory, at now: Timestamp) async throws {
        let query: SessionQuery? =
            switch request.selection {
            case .matching(let query): query.and(.live)
            case .everyone: .all
            case .users(let users): users.count == 1 ? .user(users[0]) : nil
            case .sessions: nil
            }
        // Those named by id have been looked at by whoever named them.
        guard let query else { return }
        let page = try await directory.sessions(
            matching: query, order: .lastSeen, after: nil, limit: Self.shownBeforeAsking, at: now)
        for session in page.items { Output.error.line("  " + SessionLine.text(session, "live", at: now)) }
        if page.hasMore { Output.error.line("  … and more: see all with --dry-run") }
    }

    private static let shownBeforeAsking = 10

    private func count(_ selection: EndRequest.Selection, in directory: any SessionDirectory, at now: Timestamp)
        async throws
        -> Int
    {
        switch selection {
        case .sessions(let ids):
            var live: Set<SessionID> = []
            for id in ids {
                let session = try await directory.sessions(withIDPrefix: id.description, limit: 1, at: now).first
                if let session, session.ended(at: now) == nil { live.insert(id) }
            }
            return live.count
        case .matching(let query): return try await directory.totals(matching: query.and(.live), at: now).logins
        case .users:
            var count = 0
            for user in selection.distinctUsers { count += try await Self.count(of: user, in: directory, at: now) }
            return count
        case .everyone: return try await directory.totals(matching: .all, at: now).logins
        }
    }

    /// A query takes no notice of case; an end of all logins of a user does.
    private static func count(of user: String, in directory: any SessionDirectory, at now: Timestamp) async throws
        -> Int
    {
        var count = 0
        var cursor: Session?
        while true {
            let page = try await directory.sessions(
                matching: .user(user), order: SessionOrder(.created), after: cursor, limit: 500, at: now)
            count += page.items.count(where: { $0.user.utf8.elementsEqual(user.utf8) })
            guard page.hasMore, let last = page.items.last else { return count }
            cursor = last
        }
    }

    private func report(_ outcome: EndOutcome, of request: EndRequest, at now: Timestamp) throws {
        defer { Output.standard.flush() }
        switch outcome {
        case .differs(let count):
            let match = "\(logins(count)) \(count == 1 ? "matches" : "match")"
            let expected = if case .count(let number) = request.expecting { ", not \(number)" } else { "" }
            throw Failure(
                .no,
                dryRun
                    ? "not as expected: \(match)\(expected); see which without --expect"
                    : "nothing was ended: \(match)\(expected); look with --dry-run")
        case .wouldEnd(let sessions):
            list(sessions, "would end", at: now)
            summary(["would_end": JSONText(sessions.count)], "\(logins(sessions.count)) would end")
            if sessions.isEmpty { throw Failure.no }
        case .ended(let sessions, let alreadyEnded, let exposed):
            list(sessions, "ended", at: now)
            for session in alreadyEnded where !json {
                Output.standard.line(SessionLine.text(session, "had ended before", at: now))
            }
            summary(
                EndedList.summary(ended: sessions.count, exposed), "\(logins(sessions.count)) ended")
            if !json, let until = exposed.until { Output.standard.line(Self.words(exposed, until: until)) }
            if sessions.isEmpty { throw Failure.no }
        }
    }

    /// What nobody can take back.
    private static func words(_ exposed: Exposure, until: Timestamp) -> String {
        let tokens =
            exposed.count == 1 ? "1 service token still verifies" : "\(exposed.count) service tokens still verify"
        return VisibleText.gate(
            "\(tokens) offline until \(Words.moment(until)), for \(exposed.audiences.joined(separator: ", "))")
    }

    private func list(_ sessions: [Session], _ verb: String, at now: Timestamp) {
        for session in sessions {
            Output.standard.line(
                json ? JSONLine.text(SessionObject(session, at: now)) : SessionLine.text(session, verb, at: now))
        }
    }

    private func summary(_ object: [String: JSONText], _ words: String) {
        Output.standard.line(json ? JSONLine.text(object) : words)
    }

    private func logins(_ count: Int) -> String { count == 1 ? "1 login" : "\(count) logins" }
}
