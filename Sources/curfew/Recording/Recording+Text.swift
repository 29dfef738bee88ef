import Console
import SessionStore
import Terminal

/// A recording as a file: lines that a person can read and change. First how it began, a name and a value each; then,
/// after an empty line, what happened, each with the milliseconds since the beginning.
extension Recording {
    /// A file that somebody else made must not fill a disk, or never come to an end.
    fileprivate static let mostSessions = 1_000_000
    fileprivate static let longest = Span.days(1)
    fileprivate static let title = "curfew recording 1"

    /// Why a text is no recording.
    struct Malformed: Error, Equatable {
        /// The line, from 1.
        let line: Int
        let why: String
    }

    var text: String { beginning.text + "\n" + steps.map(\.text).joined() }

    /// Reads a recording.
    init(parsing text: String) throws(Malformed) {
        let lines = text.bytes(splitAt: "\n")
        guard lines.first == Self.title else {
            throw Malformed(line: 1, why: "it does not begin with '\(Self.title)'")
        }
        let end = lines.firstIndex(of: "") ?? lines.count
        beginning = try Beginning(lines[1..<end])
        var last = Span(milliseconds: 0)
        for (index, line) in lines.enumerated().dropFirst(end) where !line.isEmpty {
            guard let step = Step(line) else {
                throw Malformed(line: index + 1, why: "'\(line)' is nothing that happens at a console")
            }
            guard step.after >= last else { throw Malformed(line: index + 1, why: "it is earlier than the line above") }
            last = step.after
            steps.append(step)
        }
    }
}

extension Recording.Beginning {
    private enum Name: String, CaseIterable {
        case seed, users, sessions, moment, size, screen, theme, query
    }

    var text: String {
        Recording.title + "\n" + Name.allCases.map { "\($0.rawValue) \(value($0))\n" }.joined()
    }

    private func value(_ name: Name) -> String {
        switch name {
        case .seed: String(seed)
        case .users: String(users)
        case .sessions: String(sessions)
        case .moment: moment.description
        case .size: size.description
        case .screen: screen.rawValue
        case .theme: theme
        case .query: Escaping.escape(query)
        }
    }

    fileprivate init(_ lines: ArraySlice<String>) throws(Recording.Malformed) {
        var values: [Name: (text: String, line: Int)] = [:]
        for (index, line) in zip(lines.indices, lines) {
            let parts = line.bytes(splitAt: " ", atMost: 1)
            guard parts.count == 2, let name = Name(rawValue: parts[0]), values[name] == nil else {
                throw Recording.Malformed(
                    line: index + 1,
                    why: "'\(line)' does not say how it began; each of "
                        + "\(Name.allCases.map(\.rawValue).joined(separator: ", ")) stands there once")
            }
            values[name] = (parts[1], index + 1)
        }
        let end = lines.endIndex
        func read<Value>(_ name: Name, _ read: (String) -> Value?) throws(Recording.Malformed) -> Value {
            guard let (text, line) = values[name] else {
                throw Recording.Malformed(line: end, why: "\(name) is missing")
            }
            guard let value = read(text) else { throw Recording.Malformed(line: line, why: "'\(text)' is no \(name)") }
            return value
        }
        seed = try read(.seed) { UInt64($0) }
        users = try read(.users) { Int($0).flatMap { $0 > 0 ? $0 : nil } }
        let people = users
        sessions = try read(.sessions) { text in
            Int(text).flatMap { people <= $0 && $0 <= Recording.mostSessions ? $0 : nil }
        }
        moment = try read(.moment) { Timestamp(parsing: $0) }
        size = try read(.size) { Size($0) }
        screen = try read(.screen) { ConsoleOptions.Screen(rawValue: $0) }
        theme = try read(.theme) { $0 }
        query = try read(.query) { text in
            guard let query = Escaping.unescape(text), (try? SessionQuery(parsing: query)) != nil else { return nil }
            return query
        }
    }
}

extension Recording.Step {
    var text: String { line + "\n" }
    var line: String { "\(after.milliseconds) \(what.text)" }

    fileprivate init?(_ line: String) {
        let parts = line.bytes(splitAt: " ", atMost: 1)
        guard parts.count == 2, let milliseconds = Int64(parts[0]),
            (0...Recording.longest.milliseconds).contains(milliseconds),
            let what = Recording.Occurrence(parts[1])
        else { return nil }
        self.init(after: Span(milliseconds: milliseconds), what: what)
    }
}

extension Recording.Occurrence {
    fileprivate var text: String {
        switch self {
        case .traffic(let earlier): earlier > .zero ? "traffic \(earlier.milliseconds)" : "traffic"
        case .gesture(.resized(let size)): "size \(size)"
        case .gesture(.input(let input)): Self.text(of: input)
        }
    }

    private static func text(of input: Input) -> String {
        switch input {
        case .character(let character):
            // What has no name, as a blank that does not break, is as good as pasted.
            input.name.flatMap { Input(named: $0) } == input
                ? "press \(input.name ?? "")" : "paste \(Escaping.escape(String(character)))"
        case .control, .key: "press \(input.name ?? "")"
        case .paste(let text): "paste \(Escaping.escape(text))"
        case .click(let place): "click \(place.column),\(place.row)"
        case .controlClick(let place): "ctrl-click \(place.column),\(place.row)"
        case .drag(let place): "drag \(place.column),\(place.row)"
        case .release(let place): "release \(place.column),\(place.row)"
        case .wheel(let lines): "wheel \(lines)"
        }
    }

    fileprivate init?(_ text: String) {
        let parts = text.bytes(splitAt: " ", atMost: 1)
        let value = parts.count == 2 ? parts[1] : ""
        func mouse(_ input: (Position) -> Input) -> Self? {
            let numbers = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
            guard numbers.count == 2, let column = numbers[0], let row = numbers[1], column >= 0, row >= 0 else {
                return nil
            }
            return .gesture(.input(input(Position(row: row, column: column))))
        }
        let found: Self? =
            switch parts[0] {
            case "traffic" where parts.count == 1: .traffic(earlier: .zero)
            case "traffic":
                Int64(value).flatMap { milliseconds in
                    (1...Recording.longest.milliseconds).contains(milliseconds)
                        ? .traffic(earlier: Span(milliseconds: milliseconds)) : nil
                }
            case "size": Size(value).map { .gesture(.resized($0)) }
            case "press": Input(named: value).map { .gesture(.input($0)) }
            case "paste": Escaping.unescape(value).map { .gesture(.input(.paste($0))) }
            case "click": mouse(Input.click)
            case "ctrl-click": mouse(Input.controlClick)
            case "drag": mouse(Input.drag)
            case "release": mouse(Input.release)
            case "wheel": Int(value).flatMap { abs($0) <= 1000 ? .gesture(.input(.wheel($0))) : nil }
            default: nil
            }
        guard let found else { return nil }
        self = found
    }
}

/// Text on one line: control characters and the backslash as `\u{1b}`.
private enum Escaping {
    static func escape(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            if scalar == "\\" || scalar.properties.generalCategory == .control {
                line += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    static func unescape(_ line: String) -> String? {
        var text = ""
        var rest = Substring(line).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                text.unicodeScalars.append(scalar)
                continue
            }
            guard rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}"),
                let value = UInt32(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]), radix: 16),
                let meant = Unicode.Scalar(value)
            else { return nil }
            text.unicodeScalars.append(meant)
            rest = rest[rest.index(after: end)...]
        }
        return text
    }
}

extension String {
    /// Its parts between the bytes of an ASCII character: what is pasted may begin with an accent, which would make one
    /// character with the blank before it.
    fileprivate func bytes(splitAt separator: Unicode.Scalar, atMost splits: Int = .max) -> [String] {
        utf8.split(separator: UInt8(ascii: separator), maxSplits: splits, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }
}
