import TOMLKit
import TOMLReading

extension Theme {
    /// Reads a theme file: a `name`, a table `[ground]` and a table `[role]` in which nothing is missing and nothing
    /// unknown.
    public init(toml text: String, file: String) throws(ThemeError) {
        let root: TOMLTable
        do throws(TOMLReading.Mistake) {
            root = try TOMLReading.table(text)
        } catch {
            throw ThemeError(
                code: .syntax, file: file, line: error.line, subject: "", why: "not TOML: \(error.why)")
        }
        let reader = ThemeReader(file: file, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        for key in root.keys where !["name", "ground", "role"].contains(key) {
            throw reader.unknown(key, among: ["name", "ground", "role"])
        }
        guard let name = root["name"]?.string, !name.isEmpty else {
            throw reader.error(.missing, "name", "missing; add a line such as name = \"dark\"")
        }
        self.init(
            name: name,
            roles: try reader.styles(root["role"]?.table, section: "role", names: Role.allCases.map(\.name)),
            grounds: try reader.styles(root["ground"]?.table, section: "ground", names: Ground.allCases.map(\.name)))
    }
}

/// Turns the tables of a theme file into styles, and keeps what is needed to say where something is wrong.
struct ThemeReader {
    let file: String
    let lines: [Substring]

    func styles(_ table: TOMLTable?, section: String, names: [String]) throws(ThemeError) -> [Style] {
        guard let table else { throw error(.missing, section, "missing; add a table [\(section)]") }
        var found: [String: Style] = [:]
        try collect(table, prefix: "", names: names, into: &found)
        var styles: [Style] = []
        for name in names {
            guard let style = found[name] else {
                throw error(.missing, name, "missing; give \"\(name)\" a colour in [\(section)]")
            }
            styles.append(style)
        }
        return styles
    }

    /// `lane.live = …` and `"lane.live" = …` mean the same.
    private func collect(
        _ table: TOMLTable, prefix: String, names: [String], into found: inout [String: Style]
    ) throws(ThemeError) {
        for (key, value) in table {
            let name = prefix + key
            if names.contains(name), let style = try style(value, name: name, names: names, into: &found) {
                found[name] = style
            } else if let deeper = value.table, names.contains(where: { $0.hasPrefix(name + ".") }) {
                try collect(deeper, prefix: name + ".", names: names, into: &found)
            } else {
                throw unknown(name, among: names)
            }
        }
    }

    private func style(
        _ value: any TOMLValueConvertible, name: String, names: [String], into found: inout [String: Style]
    ) throws(ThemeError) -> Style? {
        if let text = value.string { return Style(color: try color(text, name: name)) }
        guard let table = value.table else {
            throw error(.badValue, name, "neither a colour nor a table; write \"#6fe0c8\" or { bold = true }")
        }
        var style = (color: Color?.none, attributes: Style.Attributes(), index256: Int?.none, index16: Int?.none)
        for (key, part) in table {
            if key == "color", let text = part.string {
                style.color = try color(text, name: name)
            } else if let known = Style.Attributes.byName.first(where: { $0.name == key }), let on = part.bool {
                if on { style.attributes.insert(known.attribute) }
            } else if key == "index256", let index = part.int, (0...255).contains(index) {
                style.index256 = index
            } else if key == "index16", let index = part.int, (0...15).contains(index) {
                style.index16 = index
            } else if names.contains("\(name).\(key)") {
                found["\(name).\(key)"] = try self.style(part, name: "\(name).\(key)", names: names, into: &found)
            } else {
                let keys = ["color", "index256", "index16"] + Style.Attributes.byName.map(\.name)
                guard keys.contains(key) else { throw unknown("\(name).\(key)", among: keys) }
                throw error(.badValue, "\(name).\(key)", "not a value this key can have")
            }
        }
        return Style(
            color: style.color, attributes: style.attributes, index256: style.index256, index16: style.index16)
    }

    private func color(_ text: String, name: String) throws(ThemeError) -> Color {
        guard let color = Color(hex: text) else {
            throw error(.badColor, name, "\"\(text)\" is not a colour; write six digits such as \"#6fe0c8\"")
        }
        return color
    }

    func unknown(_ name: String, among names: [String]) -> ThemeError {
        let meant = NearestName.of(name, among: names).map { "did you mean \"\($0)\"?" }
        return error(.unknownKey, name, "unknown; \(meant ?? "known are \(names.joined(separator: ", "))")")
    }

    func error(_ code: ThemeError.Code, _ subject: String, _ why: String) -> ThemeError {
        ThemeError(code: code, file: file, line: line(of: subject), subject: subject, why: why)
    }

    /// The parser forgets where a value stood, so the line is looked for by its key.
    private func line(of subject: String) -> Int? {
        let spellings = [subject, "\"\(subject)\"", String(subject.split(separator: ".").last ?? "")]
        for spelling in spellings where !spelling.isEmpty {
            for (number, line) in lines.enumerated() {
                let key = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)[0]
                if line.contains("="), key.split(separator: " ").joined(separator: " ") == spelling {
                    return number + 1
                }
            }
        }
        return nil
    }
}
