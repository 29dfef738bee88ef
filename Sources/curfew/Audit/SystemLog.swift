import Terminal

/// The system's log, in the part that only administrators read.
enum SystemLog {
    // The log keeps the address of the name for as long as the process lives.
    private static let isOpen: Bool = {
        openlog(strdup("curfew"), LOG_PID, LOG_AUTHPRIV)
        return true
    }()

    /// One line; what others wrote passes the gate first.
    static func write(_ text: String) {
        guard isOpen else { return }
        VisibleText.gate(text).withCString { line in
            withVaList([line]) { vsyslog(LOG_AUTHPRIV | LOG_NOTICE, "%s", $0) }
        }
    }
}
