/// What the program ends with, after sysexits.h.
enum ExitStatus: Int32 {
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
}
