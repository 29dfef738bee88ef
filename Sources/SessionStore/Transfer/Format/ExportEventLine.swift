/// An event, and the mark that it left, as one line of an export.
enum ExportEventLine {
    typealias Trouble = CanonicalReader.Trouble

    static func write(_ entry: TransferredEvent, to line: inout CanonicalWriter) {
        let event = entry.event
        line.raw("{\"event\":")
        line.number(event.sequence)
        line.raw(",\"at\":")
        line.moment(event.at)
        line.raw(",\"kind\":")
        line.text(event.kind.rawValue)
        line.raw(",\"login\":")
        line.optional(event.session) { $0.text($1.description) }
        line.raw(",\"user\":")
        line.text(event.user)
        line.raw(",\"client\":")
        line.text(event.client)
        line.raw(",\"generation\":")
        line.optional(event.generation) { $0.number(Int64($1)) }
        line.raw(",\"actor\":")
        line.text(event.actor?.name)
        line.raw(",\"actor_known\":")
        line.text(event.actor?.known)
        line.raw(",\"cause\":")
        line.text(event.cause?.rawValue)
        line.raw(",\"reason\":")
        line.text(event.reason)
        line.raw(",\"ip\":")
        line.address(event.address)
        line.raw(",\"user_agent\":")
        line.text(event.userAgent)
        line.raw(",\"mark\":")
        line.optional(entry.mark) { line, mark in
            line.raw("{\"reason\":")
            line.text(mark.reason)
            line.raw(",\"message\":")
            line.text(mark.message)
            line.raw("}")
        }
        line.raw("}")
    }

    static func read(_ line: inout CanonicalReader) throws(Trouble) -> TransferredEvent {
        try line.raw("{\"event\":")
        let sequence = try line.number(1...Int64.max - 1)
        try line.raw(",\"at\":")
        let at = try line.moment()
        try line.raw(",\"kind\":")
        let kind = try line.word(SessionEvent.Kind.self)
        try line.raw(",\"login\":")
        let session = try line.optional { line throws(Trouble) in try line.sessionID() }
        try line.raw(",\"user\":")
        let user = try line.textIfAny(.user)
        try line.raw(",\"client\":")
        let client = try line.textIfAny(.client)
        try line.raw(",\"generation\":")
        let generation = try line.optional { line throws(Trouble) in Int(try line.number(0...Int64(Int32.max))) }
        try line.raw(",\"actor\":")
        let name = try line.optional { line throws(Trouble) in try line.text(0...ExportLimit.actor) }
        try line.raw(",\"actor_known\":")
        let known = try line.optional { line throws(Trouble) in try line.text(0...ExportLimit.actor) }
        try line.raw(",\"cause\":")
        let cause = try line.optional { line throws(Trouble) in try line.word(SessionCause.self) }
        try line.raw(",\"reason\":")
        let reason = try line.optional { line throws(Trouble) in try line.text(0...ExportLimit.reason) }
        try line.raw(",\"ip\":")
        let address = try line.address()
        try line.raw(",\"user_agent\":")
        let userAgent = try line.textIfAny(.userAgent)
        try line.raw(",\"mark\":")
        let beforeMark = line
        let words = try line.optional { line throws(Trouble) -> (reason: String?, message: String?) in
            try line.raw("{\"reason\":")
            let reason = try line.textIfAny(.reason)
            try line.raw(",\"message\":")
            let message = try line.textIfAny(.reason)
            try line.raw("}")
            return (reason, message)
        }
        try line.raw("}")
        try line.end()
        guard known == nil || name != nil else { throw Trouble(column: nil, why: "something is known of nobody") }
        let actor = name.map { Actor(name: $0, known: known) }
        let event = SessionEvent(
            sequence: sequence, at: at, kind: kind, session: session, user: user, client: client,
            generation: generation, actor: actor, cause: cause, reason: reason, address: address,
            userAgent: userAgent)
        guard let words else { return TransferredEvent(event) }
        guard kind == .mark, let actor else { throw beforeMark.trouble("only a mark that somebody set is one") }
        let mark = EndMark(
            sequence: sequence, at: at, user: user, actor: actor, reason: words.reason, message: words.message)
        return TransferredEvent(event, mark: mark)
    }
}
