import Tokens

/// What was typed lately, in this console and in those before it, the newest first.
public struct History: Sendable, Equatable {
    /// One thing to remember.
    public enum Entry: Sendable, Equatable {
        /// A query that was applied as a filter.
        case query(String)
        /// Why logins were ended.
        case reason(String)

        /// The text that was typed.
        public var text: String {
            switch self {
            case .query(let text), .reason(let text): text
            }
        }
    }

    /// Queries, the newest first.
    public private(set) var queries: [String] = []
    /// Reasons, the newest first.
    public private(set) var reasons: [String] = []

    /// So many of each are kept.
    public static let most = 100
    /// The longest text that is kept, in bytes.
    public static let longest = 1024

    /// Nothing.
    public init() {}

    /// What entries come to, the newest of them last; those that may not be kept are left out.
    public init(_ entries: some Sequence<Entry>) {
        for entry in entries { add(entry) }
    }

    /// The entries, the newest last.
    public var entries: [Entry] { queries.reversed().map(Entry.query) + reasons.reversed().map(Entry.reason) }

    /// Adds the newest; what was there before moves to the front.
    public mutating func add(_ entry: Entry) {
        guard Self.mayKeep(entry.text) else { return }
        switch entry {
        case .query(let text): Self.add(text, to: &queries)
        case .reason(let text): Self.add(text, to: &reasons)
        }
    }

    private static func add(_ text: String, to list: inout [String]) {
        list.removeAll { $0 == text }
        list.insert(text, at: 0)
        if list.count > most { list.removeLast(list.count - most) }
    }

    /// Whether a text is one line that may be kept: it is not empty, has nothing in it that cannot be typed, and does
    /// not look like a secret that was pasted by mistake.
    public static func mayKeep(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard text.utf8.count <= longest, !scalars.allSatisfy(\.properties.isWhitespace) else { return false }
        let hasControls = scalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
            default: false
            }
        }
        return !hasControls && !looksSecret(text)
    }

    /// A session token is one long run of letters and digits; a JSON Web Token has such runs and begins with `eyJ`, which
    /// is `{"` in base64. Rather a query is forgotten than a token kept.
    static func looksSecret(_ text: String) -> Bool {
        var run = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                run += 1
            default: run = 0
            }
            if run >= longestRun { return true }
        }
        // A part of a token has its prefix, wherever it was broken.
        return text.contains("eyJ") || tokenPrefixes.contains { text.contains($0) }
    }

    private static let longestRun = 24
    private static let tokenPrefixes = [SessionToken.prefix] + APIKeySecret.prefixes
}
