/// What the program ends with, after sysexits.h.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// The answer is no.
    case no = 1
    case usage = 64
    case badInput = 65
    case unavailable = 69
    case bug = 70
    case cannotCreate = 73
    case notPermitted = 77
    case configuration = 78

    /// What it means, for help and manual.
    var words: String {
        switch self {
        case .done: "done"
        case .no: "the answer is no"
        case .usage: "usage"
        case .badInput: "bad input"
        case .unavailable: "the store is not there or cannot tell"
        case .bug: "a bug"
        case .cannotCreate: "cannot create"
        case .notPermitted: "not permitted"
        case .configuration: "configuration"
        }
    }
}
