import SessionStore
import Themes

/// What can stand on a lane of a timeline.
enum LaneSign: Hashable {
    case begin
    case token(Verdict)
    case refreshDue, idle, absolute
    case ended(SessionCause)
    /// Something raised an alarm that has no sign of its own.
    case alarm

    /// All there are, in the order of the legend.
    static let all: [LaneSign] =
        [.begin] + [.rotated, .confirmed, .retried, .elevated, .moved].map(token)
        + [
            .refreshDue, .idle, .absolute, .ended(.revoked), .ended(.evicted), .ended(.signedOut), .ended(.reuse),
            .alarm,
        ]

    /// What stands for it in the legend: a deadline that has passed is told as what it was.
    var inLegend: LaneSign {
        switch self {
        case .ended(.idle): .idle
        case .ended(.absolute): .absolute
        case .token(.reused): .ended(.reuse)
        case .ended(.imported): .ended(.revoked)
        default: self
        }
    }

    var sign: String {
        switch self {
        case .begin: "●"
        case .token(let verdict): verdict.sign
        case .refreshDue: "◇"
        case .idle: "◌"
        case .absolute: "▌"
        case .ended(let cause): CauseWords.sign(cause)
        case .alarm: "▼"
        }
    }

    var role: Role {
        switch self {
        case .begin: .login
        case .token(let verdict): verdict.role
        case .refreshDue: .refreshDue
        case .idle: .idle
        case .absolute: .absolute
        case .ended(let cause): CauseWords.role(cause)
        case .alarm: .alarm
        }
    }

    /// Its name, in few letters where there is little room.
    func words(isWide: Bool) -> String {
        switch self {
        case .begin: "login"
        case .token(.rotated): "refresh"
        case .token(let verdict): verdict.word
        case .refreshDue: isWide ? "refresh due" : "due"
        case .idle: isWide ? "idle deadline" : "idle"
        case .absolute: isWide ? "absolute deadline" : "absolute"
        case .ended(.evicted): "evicted"
        case .ended(.signedOut): "signed out"
        case .ended(.reuse): "reuse"
        case .ended: "revoked"
        case .alarm: "alarm"
        }
    }
}
