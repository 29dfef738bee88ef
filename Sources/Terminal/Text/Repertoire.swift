/// Which characters the terminal can show.
public enum Repertoire: Sendable {
    /// Everything Unicode has.
    case unicode
    /// What takes one column: wide letters and marks that join others show as their numbers. For consoles that have one
    /// picture a cell.
    case narrow
    /// ASCII alone: our own signs have a stand-in each, anything else shows as its number.
    case ascii

    /// What the environment's locale allows.
    public static func of(environment: [String: String]) -> Repertoire {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let plain = name.lowercased()
        return plain.contains("utf-8") || plain.contains("utf8") ? .unicode : .ascii
    }

    /// What the environment's locale and the terminal of that name allow.
    static func of(terminal: String, environment: [String: String]) -> Repertoire {
        let repertoire = of(environment: environment)
        return repertoire == .unicode && !TerminalTraits(name: terminal).drawsWideLetters ? .narrow : repertoire
    }

    /// The stand-in for a sign of ours where only ASCII can be shown; always one column, so that layouts do not move.
    static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "●", "◍": "o"
        case "◆", "◈": "+"
        case "◇": "?"
        case "○": "0"
        case "▲": "^"
        case "▼": "%"
        case "↻": "r"
        case "╋": ":"
        case "■": "#"
        case "◌": "."
        case "▌": "]"
        case "┃", "│", "┆", "▐", "┊", "╎": "|"
        case "✖": "X"
        case "━": "="
        case "─", "┈", "╌", "┄": "-"
        case "▸", "›", "→", "▶", "⏵": ">"
        case "◂", "‹", "←", "◀", "≤": "<"
        case "▾", "↓": "v"
        case "▴", "↑": "^"
        case "╭", "╮", "╰", "╯", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
        case "⏎": "="
        case "·", "•": "-"
        case "…": "~"
        case "×": "x"
        case "≠": "#"
        case "–", "—": "-"
        case "⏸": "#"
        case " ", "▁": "_"
        case "▂": "."
        case "▃": ":"
        case "▄": "-"
        case "▅": "="
        case "▆": "+"
        case "▇": "*"
        case "█": "#"
        case "␛", "␀"..."␟", "␡": "?"
        default: nil
        }
    }
}
