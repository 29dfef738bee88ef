import Console

/// How a history is written: an entry a line, `query TEXT` or `reason TEXT`, the newest of each last.
enum HistoryLines {
    /// Reads what can be understood; other lines are as if they were not there.
    static func read(_ bytes: [UInt8]) -> History {
        History(bytes.split(separator: UInt8(ascii: "\n")).compactMap(entry))
    }

    static func write(_ history: History) -> [UInt8] {
        history.entries.flatMap { entry in
            switch entry {
            case .query(let text): Array("query \(text)\n".utf8)
            case .reason(let text): Array("reason \(text)\n".utf8)
            }
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> History.Entry? {
        guard line.count <= History.longest + 16, let line = String(validating: line, as: UTF8.self),
            let blank = line.firstIndex(of: " ")
        else { return nil }
        let text = String(line[line.index(after: blank)...])
        switch line[..<blank] {
        case "query": return .query(text)
        case "reason": return .reason(text)
        default: return nil
        }
    }
}
