import Tokens

extension LoginLine {
    typealias Trouble = CanonicalReader.Trouble

    /// Reads the line; the login must be one that a store can hold.
    static func read(_ line: inout CanonicalReader) throws(Trouble) -> TransferredLogin {
        try line.raw("{\"login\":")
        let id = try line.sessionID()
        try line.raw(",\"user\":")
        let user = try line.text(1...FieldLimit.user.bytes)
        try line.raw(",\"client\":")
        let client = try line.text(1...FieldLimit.client.bytes)
        try line.raw(",\"created\":")
        let created = try line.moment()
        try line.raw(",\"first_ip\":")
        let firstAddress = try line.address()
        try line.raw(",\"user_agent\":")
        let userAgent = try line.textIfAny(.userAgent)
        try line.raw(",\"amr\":")
        let methods = try line.list(most: 64) { line throws(Trouble) in try line.method() }
        try line.raw(",\"label\":")
        let label = try line.textIfAny(.label)
        try line.raw(",\"attributes\":")
        let attributes = try line.textIfAny(.attributes)
        try line.raw(",\"last_seen\":")
        let lastSeen = try line.moment()
        try line.raw(",\"ip\":")
        let address = try line.address()
        try line.raw(",\"idle_deadline\":")
        let idle = try line.momentIfAny()
        try line.raw(",\"absolute_deadline\":")
        let absolute = try line.momentIfAny()
        try line.raw(",\"generation\":")
        let generation = Int(try line.number(0...Int64(Int32.max)))
        try line.raw(",\"flags\":")
        let flags = try line.list(most: SessionFlag.allCases.count) { line throws(Trouble) in
            try line.word(SessionFlag.self)
        }
        guard flags == Set(flags).sorted() else { throw line.trouble("flags are each named once, in order") }
        let tokens = try tokens(&line)
        try line.raw(",\"ancestors\":")
        let ancestors = try line.list(most: LoginRecord.keptAncestors) { line throws(Trouble) in
            try line.raw("[")
            let hash = try line.tokenHash()
            try line.raw(",")
            let until = try line.moment()
            try line.raw("]")
            return LoginChange.Ancestor(hash: hash, supersededUntil: until)
        }
        try line.raw(",\"end\":")
        let end = try line.optional { line throws(Trouble) in try self.end(&line) }
        try line.raw("}")
        try line.end()
        let session = Session(
            id: id, user: user, client: client, sequence: 0, created: created, firstAddress: firstAddress,
            userAgent: userAgent, authenticationMethods: methods, label: label, attributes: attributes,
            lastSeen: lastSeen, lastAddress: address, idleDeadline: idle, absoluteDeadline: absolute,
            generation: generation, flags: Set(flags), end: end)
        let login = TransferredLogin(LoginRecord(session: session, tokens: tokens), ancestors: ancestors)
        if let why = login.contradiction { throw Trouble(column: nil, why: why) }
        return login
    }

    private static func tokens(_ line: inout CanonicalReader) throws(Trouble) -> TokenState {
        try line.raw(",\"token\":")
        let current = try line.tokenHash()
        try line.raw(",\"seen\":")
        let seenAt = try line.momentIfAny()
        try line.raw(",\"predecessor\":")
        let predecessor = try line.optional { line throws(Trouble) in
            try line.raw("{\"token\":")
            let hash = try line.tokenHash()
            try line.raw(",\"replaced_by\":")
            let replacement = try line.word(TokenState.Replacement.self)
            try line.raw(",\"replaced\":")
            let replacedAt = try line.moment()
            try line.raw(",\"good_until\":")
            let goodUntil = try line.momentIfAny()
            try line.raw(",\"sealed\":")
            let sealed = try line.optional { line throws(Trouble) in
                SealedSuccessor(bytes: try line.hex(SealedSuccessor.byteCount...SealedSuccessor.byteCount))
            }
            try line.raw(",\"ip\":")
            let address = try line.address()
            try line.raw(",\"user_agent\":")
            let userAgent = try line.textIfAny(.userAgent)
            try line.raw("}")
            return TokenState.Predecessor(
                hash: hash, replacement: replacement, replacedAt: replacedAt, goodUntil: goodUntil, sealed: sealed,
                origin: RequestOrigin(address: address, userAgent: userAgent))
        }
        return TokenState(current: current, seenAt: seenAt, predecessor: predecessor)
    }

    /// Without a cause, the other store did not say why.
    private static func end(_ line: inout CanonicalReader) throws(Trouble) -> SessionEnd {
        try line.raw("{\"cause\":")
        let cause = try line.optional { line throws(Trouble) in try line.word(SessionCause.self) }
        try line.raw(",\"at\":")
        let at = try line.moment()
        try line.raw(",\"actor\":")
        let name = try line.optional { line throws(Trouble) in try line.text(0...ExportLimit.actor) }
        try line.raw(",\"actor_known\":")
        let known = try line.optional { line throws(Trouble) in try line.text(0...ExportLimit.actor) }
        try line.raw(",\"reason\":")
        let reason = try line.textIfAny(.reason)
        try line.raw(",\"message\":")
        let message = try line.textIfAny(.reason)
        try line.raw("}")
        return SessionEnd(
            cause: cause ?? .imported, at: at, actor: Actor(name: name ?? Actor.policy.name, known: known),
            reason: reason, message: message)
    }
}

extension TransferredLogin {
    /// What no store could have written; `nil` for a sound login.
    fileprivate var contradiction: String? {
        let (session, tokens) = (record.session, record.tokens)
        if session.lastSeen < session.created { return "the login was seen before it began" }
        if let idle = session.idleDeadline, let absolute = session.absoluteDeadline, idle > absolute {
            return "the idle deadline is later than the absolute one"
        }
        if Set(hashes).count != hashes.count { return "a token is named twice" }
        if !ancestors.isEmpty, tokens.predecessor == nil || ancestors.count > session.generation - 1 {
            return "the login has more tokens than its generation"
        }
        if tokens.predecessor?.sealed != nil, tokens.seenAt != nil || session.end != nil {
            return "a successor is sealed that nobody may be given any more"
        }
        if session.end != nil, !ancestors.isEmpty { return "the login has ended and remembers old tokens" }
        return nil
    }
}
