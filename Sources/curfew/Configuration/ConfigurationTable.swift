import SessionStore
import TOMLKit

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
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let why = error.description.split(separator: "\n").first.map(String.init) ?? "it cannot be read"
            throw ConfigurationError(
                file: file, line: error.source.begin.line, key: "", why: "not TOML: \(why)",
                remedy: "correct that line")
        } catch {
            throw ConfigurationError(
                file: file, line: nil, key: "", why: "not TOML", remedy: "see https://toml.io for the format")
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

    func error(_ key: String, _ why: String, _ remedy: String) -> ConfigurationError {
        ConfigurationError(
            file: file, line: lines.line(of: key, in: path), key: name(of: key), why: why, remedy: remedy)
    }

    /// Where a key that is there stands: `FILE:LINE`.
    func place(of key: String) -> String { lines.line(of: key, in: path).map { "\(file):\($0)" } ?? file }

    private func name(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
