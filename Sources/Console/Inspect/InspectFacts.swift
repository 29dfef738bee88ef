import ServiceTokens
import SessionStore
import Terminal
import Themes
import Tokens

/// What can be said of a token before its findings: what it is, how large, whose signature, which times.
struct InspectFacts {
    let state: State
    let judgement: Judgement

    typealias Line = SessionFacts.Line

    private var inspection: Inspection { judgement.inspection }
    private var moment: Moment { state.moment }

    var lines: [Line] {
        // On a low screen the last are left out.
        var lines = [Line(name: "kind", pieces: kind)]
        switch inspection.kind {
        case .jwt:
            lines.append(Line(name: "signature", pieces: signature))
            if !times.isEmpty { lines.append(Line(name: "times", pieces: times)) }
        case .session: lines.append(Line(name: "login", pieces: login))
        case .unknown: break
        }
        return lines + [Line(name: "size", pieces: size)]
    }

    private var kind: [Piece] {
        switch inspection.kind {
        case .session:
            return [Piece("session token", .fact), Piece("  opaque: what it stands for is in the store", .label)]
        case .unknown: return [Piece("not known", .fact), Piece("  it can be read as no token", .label)]
        case .jwt:
            let details = ["typ", "alg", "enc"].compactMap { inspection.header?[$0]?.string }.map {
                Piece("  " + $0.hiddenIfSecret, .text)
            }
            return [Piece("JSON Web Token", .fact)] + details
        }
    }

    private var size: [Piece] {
        let count = inspection.byteCount
        let words = [Piece(Number.of(count, "byte"), .fact)]
        guard inspection.kind == .jwt else { return words }
        let tenths = (count * 10 + SessionToken.length / 2) / SessionToken.length
        let times = "  \(tenths / 10).\(tenths % 10) times the \(SessionToken.length) of a session token  "
        guard state.size.columns >= 76 else { return words + [Piece(times, .label)] }
        // A column for as much as a session token has.
        let columns = min(max(1, (count + SessionToken.length - 1) / SessionToken.length), Self.widestBar)
        let bar = String(repeating: "█", count: columns - 1)
        return words + [Piece(times, .label), Piece("█", .good), Piece(bar, .soon)]
    }

    private static let widestBar = 32

    private var signature: [Piece] {
        let keys: String =
            switch judgement.keys {
            case .none: "there is no key to check it with  paste a set of keys first"
            case .unread(let why): "the keys of this store cannot be read: \(why)"
            case .ofStore(let count): "checked with the \(Number.of(count, "key")) of this store"
            case .given(let count):
                "checked with the \(Number.of(count, "key")) that \(count == 1 ? "was" : "were") pasted"
            }
        switch inspection.signature {
        case .valid:
            var pieces = [Piece("● valid", .good)]
            if let key = inspection.key {
                pieces += [Piece("  by key ", .label), Piece(VisibleText.fit(key, min(key.count, 12)), .text)]
            }
            guard let stage = judgement.stage else { return pieces + [Piece("  " + keys, .label)] }
            let words = "  \(stage.rawValue) in this store"
            let fails = stage == .retired ? ": verifiers refuse it" : ""
            return pieces + [Piece(words + fails, stage == .retired ? .soon : .label)]
        case .invalid: return [Piece("✖ invalid", .alarm), Piece("  " + keys, .label)]
        case .unchecked:
            guard case .ofStore = judgement.keys else {
                return [Piece("◌ unchecked", .soon), Piece("  " + keys, .label)]
            }
            return [
                Piece("◌ unchecked", .soon), Piece("  no key of this store is for it", .label),
                Piece("  paste its issuer's keys first", .label),
            ]
        }
    }

    private static let names = ["iat": "issued", "auth_time": "signed in", "nbf": "valid", "exp": "expires"]

    private var times: [Piece] {
        inspection.moments.enumerated().flatMap { number, claim -> [Piece] in
            let at = Timestamp(claim.date)
            let name = Self.names[claim.claim] ?? claim.claim
            let isOver = claim.claim == "exp" && at <= moment.now
            return [
                Piece((number > 0 ? "   " : "") + (isOver ? "expired" : name) + " ", .label),
                Piece(Self.distance(at, moment.now), isOver ? .soon : .fact),
            ]
        }
    }

    /// `in 3 min`, `5 min ago`.
    static func distance(_ at: Timestamp, _ now: Timestamp) -> String {
        at > now ? "in " + Lapse.left(at - now) : SessionFacts.ago(now - at)
    }

    private var login: [Piece] {
        switch judgement.login {
        case .notAsked: return []
        case .unknown:
            return [Piece("none", .fact), Piece("  no login of this store has or had it", .label)]
        case .untold(let why): return [Piece("not known", .soon), Piece("  " + why, .label)]
        case .found(let traced):
            let session = traced.session
            let end = session.ended(at: moment.now)
            let standing =
                end.map { Piece(CauseWords.sign($0.cause) + " ended", CauseWords.role($0.cause)) }
                ?? Piece("● live", .good)
            let which: String =
                switch traced.token {
                case .current: "its current token"
                case .predecessor: "the token before its current one"
                case .ancestor: "a token that it had before"
                }
            return [
                standing, Piece("  " + session.id.short + "  ", .fact), Piece(session.user, .user),
                Piece("  on ", .label), Piece(session.client, .client), Piece("  " + which, .label),
            ]
        }
    }
}
