import Tokens

/// A login as one line of an export.
enum LoginLine {
    static func write(_ login: TransferredLogin, to line: inout CanonicalWriter) {
        let session = login.record.session
        line.raw("{\"login\":")
        line.text(session.id.description)
        line.raw(",\"user\":")
        line.text(session.user)
        line.raw(",\"client\":")
        line.text(session.client)
        line.raw(",\"created\":")
        line.moment(session.created)
        line.raw(",\"first_ip\":")
        line.address(session.firstAddress)
        line.raw(",\"user_agent\":")
        line.text(session.userAgent)
        line.raw(",\"amr\":")
        line.list(session.authenticationMethods) { $0.text($1) }
        line.raw(",\"label\":")
        line.text(session.label)
        line.raw(",\"attributes\":")
        line.text(session.attributes)
        line.raw(",\"last_seen\":")
        line.moment(session.lastSeen)
        line.raw(",\"ip\":")
        line.address(session.lastAddress)
        line.raw(",\"idle_deadline\":")
        line.moment(session.idleDeadline)
        line.raw(",\"absolute_deadline\":")
        line.moment(session.absoluteDeadline)
        line.raw(",\"generation\":")
        line.number(Int64(session.generation))
        line.raw(",\"flags\":")
        line.list(session.flags.sorted()) { $0.text($1.rawValue) }
        write(login.record.tokens, to: &line)
        line.raw(",\"ancestors\":")
        line.list(login.ancestors) { line, ancestor in
            line.raw("[")
            line.hex(ancestor.hash.bytes)
            line.raw(",")
            line.moment(ancestor.supersededUntil)
            line.raw("]")
        }
        line.raw(",\"end\":")
        line.optional(session.end) { line, end in
            line.raw("{\"cause\":")
            line.text(end.cause.rawValue)
            line.raw(",\"at\":")
            line.moment(end.at)
            line.raw(",\"actor\":")
            line.text(end.actor.name)
            line.raw(",\"actor_known\":")
            line.text(end.actor.known)
            line.raw(",\"reason\":")
            line.text(end.reason)
            line.raw(",\"message\":")
            line.text(end.message)
            line.raw("}")
        }
        line.raw("}")
    }

    private static func write(_ tokens: TokenState, to line: inout CanonicalWriter) {
        line.raw(",\"token\":")
        line.hex(tokens.current.bytes)
        line.raw(",\"seen\":")
        line.moment(tokens.seenAt)
        line.raw(",\"predecessor\":")
        line.optional(tokens.predecessor) { line, predecessor in
            line.raw("{\"token\":")
            line.hex(predecessor.hash.bytes)
            line.raw(",\"replaced_by\":")
            line.text(predecessor.replacement.rawValue)
            line.raw(",\"replaced\":")
            line.moment(predecessor.replacedAt)
            line.raw(",\"good_until\":")
            line.moment(predecessor.goodUntil)
            line.raw(",\"sealed\":")
            line.optional(predecessor.sealed) { $0.hex($1.bytes) }
            line.raw(",\"ip\":")
            line.address(predecessor.origin.address)
            line.raw(",\"user_agent\":")
            line.text(predecessor.origin.userAgent)
            line.raw("}")
        }
    }
}
