import SessionStore
import TOMLKit
import TOMLReading

/// A table of the configuration, read key by key: what nobody asked for is unknown, and every error knows its place.
struct ConfigurationTable {
    let file: String
    /// The table's name, `policy.client.ios`; empty for the file as a whole.
    let path: String
    private let table: TOMLTable
    private let lines: KeyLines

    init(parsing text: String, file: String) throws(ConfigurationError) {
        self.file = file
        path = ""
        lines = KeyLines(text)
        do throws(TOMLReading.Mistake) {
            table = try TOMLReading.table(text)
        } catch {
            throw ConfigurationError(
                file: file, line: error.line, key: "", why: "not TOML: \(error.why)", remedy: "correct that line")
        }
    }

    private init(_ parent: ConfigurationTable, _ key: String, _ table: TOMLTable) {
        file = parent.file
        path = parent.path.isEmpty ? key : "\(parent.path).\(key)"
        lines = parent.lines
        self.table = table
    }

    var keys: [String] { table.keys.sorted() }

    /// Refuses keys that are not among those known.
    func expectOnly(_ known: [String]) throws(ConfigurationError) {
        for key in keys where !known.contains(key) {
            let remedy =
                NearestName.find(key, among: known).map { "did you mean `\($0)`?" }
                ?? "remove it, or use one of \(known.joined(separator: ", "))"
            throw error(key, "there is no such key", remedy)
        }
    }

    func subtable(_ key: String) throws(ConfigurationError) -> ConfigurationTable? {
        guard let value = table[key] else { return nil }
        guard let inner = value.table else { throw error(key, "it is a section", "write it as [\(name(of: key))]") }
        return ConfigurationTable(self, key, inner)
    }

    func string(_ key: String) throws(ConfigurationError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string else { throw error(key, "it is a text", "put it in quotes") }
        return text
    }

    /// Yes or no.
    func flag(_ key: String) throws(ConfigurationError) -> Bool? {
        guard let value = table[key] else { return nil }
        guard let flag = value.bool else { throw error(key, "it is yes or no", "write true or false") }
        return flag
    }

    /// A text, or several in a list.
    func strings(_ key: String) throws(ConfigurationError) -> [String]? {
        guard let value = table[key] else { return nil }
        if let text = value.string { return [text] }
        let texts = value.array.map { $0.map(\.string) } ?? [nil]
        guard !texts.contains(nil) else {
            throw error(key, "it is a text or a list of texts", "write \"x\" or [\"x\", \"delete\"]")
        }
        return texts.compactMap(\.self)
    }

    func count(_ key: String) throws(ConfigurationError) -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.int, number >= 0 else {
            throw error(key, "it is a whole number, 0 or more", "write it without quotes, such as 5")
        }
        return number
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) throws(ConfigurationError)
        -> Choice? where Choice.RawValue == String
    {
        guard let text = try string(key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
            throw error(key, "there is no such choice", "write \(known)")
        }
        return choice
    }

    func span(_ key: String) throws(ConfigurationError) -> Span? {
        guard let text = try string(key) else { return nil }
        guard let span = Span(parsing: text) else {
            throw error(key, "it is no duration", "write a number and a unit: 500ms, 30s, 15m, 12h or 30d")
        }
        return span
    }

    /// A duration or `"none"`; the outer `nil` is for a key that is not there.
    func deadline(_ key: String) throws(ConfigurationError) -> Span?? {
        guard try string(key) != "none" else { return .some(nil) }
        guard let span = try span(key) else { return nil }
        guard span > .zero else {
            throw error(key, "a deadline of no time ends every login at once", "use \"none\" for no deadline")
        }
        return .some(span)
    }

    /// A number that is the least of too many, or `"none"`; the outer `nil` is for a key that is not there.
    func threshold(_ key: String, _ range: ClosedRange<Int>) throws(ConfigurationError) -> Int?? {
        guard let value = table[key] else { return nil }
        guard value.string != "none" else { return .some(nil) }
        guard let number = value.int, range.contains(number) else {
            throw error(
                key, "it is a whole number from \(range.lowerBound) to \(range.upperBound)",
                "write it without quotes, or \"none\" for no such alarm")
        }
        return .some(number)
    }

    /// A duration in which something may happen.
    func window(_ key: String) throws(ConfigurationError) -> Span? {
        guard let span = try span(key) else { return nil }
        guard span > .zero else { throw error(key, "nothing happens within no time", "write 30s or 2m, for example") }
        return span
    }

    /// The same, or `"none"`; the outer `nil` is for a key that is not there.
    func windowIfAny(_ key: String) throws(ConfigurationError) -> Span?? {
        guard try string(key) != "none" else { return .some(nil) }
        return try window(key).map { .some($0) }
    }

    func error(_ key: String, _ why: String, _ remedy: String) -> ConfigurationError {
        ConfigurationError(
            file: file, line: lines.line(of: key, in: path), key: name(of: key), why: why, remedy: remedy)
    }

    /// Where a key that is there stands: `FILE:LINE`.
    func place(of key: String) -> String { lines.line(of: key, in: path).map { "\(file):\($0)" } ?? file }

    private func name(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
