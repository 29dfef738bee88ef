import SessionStore
import Synchronization
import Terminal

/// Tells the head of the audit chain to a place outside of the store: whoever cuts off the end of the chain would have to
/// cut it off there too (`security.md`, "Audit").
///
/// What goes wrong here is a warning. The act has been done and recorded, and stays so.
enum AuditPush {
    /// Where to.
    enum Destination: Equatable {
        case syslog
        /// A file that is only ever appended to.
        case file(String)

        /// `syslog`, or a path; a relative one begins at the folder of the configuration file.
        init?(_ text: String, besideFile configuration: String) {
            guard !text.isEmpty, !text.utf8.contains(0), text.utf8.last != UInt8(ascii: "/") else { return nil }
            guard text != "syslog" else {
                self = .syslog
                return
            }
            let folder = configuration.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            self = .file(text.hasPrefix("/") || folder.isEmpty ? text : folder.joined(separator: "/") + "/" + text)
        }
    }

    private struct Warnings {
        var areHeld = false
        var held: [String] = []
    }

    private static let warnings = Mutex(Warnings())

    /// What a store is opened with. Without a destination only what could not be recorded is told, to syslog.
    static func outlet(to destination: Destination?) -> AuditOutlet {
        AuditOutlet { head in
            switch destination {
            case .syslog: SystemLog.write(words(head))
            case .file(let path):
                do throws(Failure) {
                    try AppendedFile.append(JSONLine.text(AuditHeadObject(head)), to: path)
                } catch { warn("audit: the head of the chain was not pushed: \(error.line)") }
            case nil: break
            }
        } unrecorded: { events in
            for event in events { SystemLog.write(words(event)) }
        }
    }

    /// While the console has the terminal, a warning would only tear its picture.
    static func holdWarnings() { warnings.withLock { $0.areHeld = true } }

    /// Says what was held back.
    static func tellWarnings() {
        let held = warnings.withLock { warnings in
            defer { warnings = Warnings() }
            return warnings.held
        }
        if let first = held.first {
            Output.error.line(held.count == 1 ? first : "\(first) (and \(held.count - 1) times more)")
        }
    }

    private static func warn(_ text: String) {
        let line = "curfew: " + VisibleText.gate(text)
        let isHeld = warnings.withLock { warnings in
            if warnings.areHeld { warnings.held.append(line) }
            return warnings.areHeld
        }
        if !isHeld { Output.error.line(line) }
    }

    private static func words(_ head: AuditHead) -> String {
        "audit head \(head.hash) sequence \(head.sequence ?? 0) time \(head.at?.description ?? "-") "
            + "actor \(head.actor?.name ?? "-")"
    }

    private static func words(_ event: SessionEvent) -> String {
        "unrecorded (read-only) \(event.kind.rawValue) time \(event.at) actor \(event.actor?.name ?? "-") "
            + "known \(event.actor?.known ?? "-") user \(event.user ?? "-"): \(event.reason ?? "-")"
    }
}

/// A head as it stands in a file, one object a line.
struct AuditHeadObject: JSONObject, Decodable, Equatable {
    let sequence: Int64?
    let hash: String
    let time: String?
    let actor: String?

    init(_ head: AuditHead) {
        sequence = head.sequence
        hash = head.hash.description
        time = head.at?.description
        actor = head.actor?.name
    }

    var fields: [String: JSONText] {
        ["sequence": JSONText(sequence), "hash": JSONText(hash), "time": JSONText(time), "actor": JSONText(actor)]
    }
}
