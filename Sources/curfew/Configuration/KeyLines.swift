/// Where the keys of a TOML text stand: the parser that reads the values forgets it.
struct KeyLines {
    private var lines: [String: Int] = [:]

    init(_ text: String) {
        var section = ""
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(separator: " ").joined()
            if words.hasPrefix("["), let end = words.firstIndex(of: "]") {
                section = String(words[words.index(after: words.startIndex)..<end].filter { $0 != "[" && $0 != "\"" })
                lines[section] = lines[section] ?? number + 1
            } else if let equals = words.firstIndex(of: "=") {
                let key = words[..<equals].filter { $0 != "\"" }
                let name = section.isEmpty ? String(key) : "\(section).\(key)"
                lines[name] = lines[name] ?? number + 1
            }
        }
    }

    /// The line of a key, or else of the section that it would be in.
    func line(of key: String, in path: String) -> Int? {
        let name = path.isEmpty ? key : "\(path).\(key)"
        return lines[name] ?? lines.first { $0.key.hasPrefix(name + ".") }?.value ?? lines[path]
    }
}
