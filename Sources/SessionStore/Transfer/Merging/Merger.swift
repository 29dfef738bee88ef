import Tokens

/// Takes logins and events of another store into a workspace, by the rules of `sessions.md`: an ended login never becomes
/// live again, and one that was created before a mark is over.
package struct Merger {
    /// What is taken in from where.
    package let request: StoreMergeRequest
    /// Whether it is only decided and counted.
    package let isDryRun: Bool
    /// What was done since the last commit.
    package private(set) var report = MergeReport()

    /// Logins that would have been ended: a dry run finds them live again and again.
    private var plannedEnds: Set<SessionID> = []
    /// The generations that logins would have come to.
    private var plannedGenerations: [SessionID: Int] = [:]

    /// Begins.
    package init(_ request: StoreMergeRequest, isDryRun: Bool) {
        self.request = request
        self.isDryRun = isDryRun
    }

    /// Gives what was done, and begins to count anew.
    package mutating func takeReport() -> MergeReport {
        defer { report = MergeReport() }
        return report
    }

    // MARK: - Logins

    /// Takes in a login.
    package mutating func take(_ login: TransferredLogin, into workspace: inout some MergeWorkspace) throws {
        guard !workspace.wasEmpty, let existing = try workspace.login(login.id) else {
            return try add(login, to: &workspace)
        }
        switch LoginMerge.decide(login, into: existing, at: request.now) {
        case .unchanged: report.unchanged += 1
        case .keep(.ended): report.keptEnded += 1
        case .keep(.ahead): report.keptAhead += 1
        case .keep(.diverged): report.diverged += 1
        case .foreign: throw StoreError.duplicate(login.id)
        case .change(let changed, let isTouch): try change(to: changed, isTouch: isTouch, in: &workspace)
        }
    }

    private mutating func add(_ login: TransferredLogin, to workspace: inout some MergeWorkspace) throws {
        // Into an empty store, what is twice in the export itself is found by ``MergeWorkspace/finish()``, all at once.
        if !workspace.wasEmpty {
            for hash in login.hashes where try workspace.holder(of: hash) != nil {
                throw StoreError.takenToken(login.id)
            }
        }
        var login = login
        login.record.session = login.record.session.numbered(0)
        if login.record.session.end == nil, !workspace.wasEmpty {
            // A tombstone that was forgotten meanwhile leaves its event: what has ended here stays ended.
            login.end(try workspace.recordedEnd(of: login.id) ?? markedEnd(of: login.record.session, in: workspace))
        }
        report.added += 1
        if login.record.session.end != nil { report.addedEnded += 1 }
        if !isDryRun { try workspace.add(login) }
    }

    /// A mark ends what lived when it was set; what a deadline had ended before stays so.
    private func markedEnd(of session: Session, in workspace: some MergeWorkspace) throws -> SessionEnd? {
        guard let mark = try workspace.mark(ending: session) else { return nil }
        return session.ended(at: mark.at) ?? mark.end
    }

    private mutating func change(
        to login: TransferredLogin, isTouch: Bool, in workspace: inout some MergeWorkspace
    ) throws {
        for hash in login.hashes {
            if let holder = try workspace.holder(of: hash), holder != login.id { throw StoreError.takenToken(login.id) }
        }
        if login.record.session.end != nil { report.ended += 1 } else { report.updated += 1 }
        guard !isDryRun else {
            if login.record.session.end != nil { plannedEnds.insert(login.id) }
            if !isTouch { plannedGenerations[login.id] = login.record.session.generation }
            return
        }
        try workspace.replace(with: login)
        // A use is not in the feed (`sessions.md`, "Events").
        if !isTouch { _ = try workspace.append(request.event(of: login.record.session)) }
    }

    // MARK: - Events

    /// Takes in an event. The logins of the other store have been taken in before.
    package mutating func take(_ entry: TransferredEvent, into workspace: inout some MergeWorkspace) throws {
        let event = entry.event
        if !workspace.wasEmpty {
            guard try !workspace.has(EventIdentity(event)) else { return }
            // What befell a login in the other store alone, after this store's went its own way, is not its history.
            if let id = event.session, let generation = event.generation,
                let ours = try plannedGenerations[id] ?? workspace.generation(of: id), generation > ours
            {
                return
            }
        }
        if let id = event.session, SessionEvent.Kind.ends.contains(event.kind), try workspace.isUnended(id),
            !plannedEnds.contains(id)
        {
            guard try end(id, as: event, in: &workspace) else { return }
        }
        report.events += 1
        if entry.mark != nil { report.marks += 1 }
        guard !isDryRun else {
            guard let mark = entry.mark, !workspace.wasEmpty else { return }
            for id in try workspace.ids(endedBy: mark) where plannedEnds.insert(id).inserted { report.ended += 1 }
            return
        }
        let sequence = try workspace.append(event)
        if event.kind == .login, let id = event.session, !workspace.wasEmpty { try workspace.number(id, sequence) }
        if let mark = entry.mark { try take(mark.numbered(sequence), into: &workspace) }
    }

    /// The feed of the other store says that a login ended, whose tombstone it may have forgotten.
    ///
    /// - Returns: whether the event belongs into this store's feed: not if the login was used here after it had lain
    ///   unused there.
    private mutating func end(
        _ id: SessionID, as event: SessionEvent, in workspace: inout some MergeWorkspace
    ) throws -> Bool {
        guard var login = try workspace.login(id) else { return true }
        let session = login.record.session
        if event.cause == .idle, session.ended(at: event.at) == nil { return false }
        let end =
            session.ended(at: event.at)
            ?? SessionEnd(
                cause: event.cause ?? .imported, at: event.at, actor: event.actor ?? .policy, reason: event.reason)
        login.end(end)
        report.ended += 1
        guard !isDryRun else {
            plannedEnds.insert(id)
            return true
        }
        try workspace.replace(with: login)
        return true
    }

    private mutating func take(_ mark: EndMark, into workspace: inout some MergeWorkspace) throws {
        try workspace.add(mark)
        while case let logins = try workspace.logins(endedBy: mark, limit: 500), !logins.isEmpty {
            for var login in logins {
                login.end(mark.end)
                report.ended += 1
                try workspace.replace(with: login)
                let events = login.record.ending(mark.end, kind: .revoke, at: request.now).events
                for event in events { _ = try workspace.append(event) }
            }
        }
    }
}

extension TransferredLogin {
    fileprivate mutating func end(_ end: SessionEnd?) {
        guard let end else { return }
        record.session.end = end
        record.tokens.predecessor?.sealed = nil
        ancestors = []
    }
}

extension EndMark {
    fileprivate func numbered(_ sequence: Int64) -> EndMark {
        EndMark(sequence: sequence, at: at, user: user, actor: actor, reason: reason, message: message)
    }
}

extension StoreError {
    /// Another login has the same token.
    package static func takenToken(_ id: SessionID) -> StoreError {
        StoreError(
            .invalidArgument, what: "cannot take in login \(id)", why: "another login has a token of its",
            remedy: "nothing was taken in; it is no true copy of a store")
    }
}
