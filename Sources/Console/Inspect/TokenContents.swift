import ServiceTokens
import Themes

/// Header and claims of a token as lines, indented, whatever is in them: of what is very long the beginning is shown, and
/// what seems to be a secret not at all.
struct TokenContents: Sendable, Equatable {
    struct Line: Sendable, Equatable {
        let depth: Int
        let name: String
        var pieces: [Piece]
        /// Whether it is a claim of the token itself.
        var isClaim = false
    }

    private(set) var lines: [Line] = []
    private var left = TokenContents.most

    /// So many lines are shown at most, and so many letters of a value.
    static let most = 400
    static let longest = 400

    init(_ inspection: Inspection) {
        for (title, members) in [("header", inspection.header), ("claims", inspection.claims)] {
            guard let members else { continue }
            lines.append(Line(depth: 0, name: title, pieces: []))
            add(members, depth: 1, areClaims: title == "claims")
        }
        guard inspection.header != nil else { return }
        lines.append(Line(depth: 0, name: "signature", pieces: [Piece("hidden", .quiet)]))
    }

    var isEmpty: Bool { lines.isEmpty }

    private mutating func add(_ members: JSONMembers, depth: Int, areClaims: Bool) {
        if members.all.isEmpty { add(Line(depth: depth, name: "none", pieces: [])) }
        for member in members.all {
            guard left > 0 else { return }
            add(
                member.name, member.value, isSecret: members.seemsSecret(member), depth: depth,
                isClaim: areClaims && depth == 1)
        }
    }

    private mutating func add(_ name: String, _ value: JSONNode, isSecret: Bool, depth: Int, isClaim: Bool) {
        let name = Self.beginning(of: name.hiddenIfSecret, 64)
        if isSecret {
            add(Line(depth: depth, name: name, pieces: [Self.hidden(value)]))
            return
        }
        switch value {
        case .object(let inner) where !inner.all.isEmpty:
            add(Line(depth: depth, name: name, pieces: []))
            add(inner, depth: depth + 1, areClaims: false)
        case .array(let elements) where elements.contains(where: \.isNested):
            add(Line(depth: depth, name: name, pieces: []))
            for (number, element) in elements.enumerated() where left > 0 {
                add("\(number + 1)", element, isSecret: element.seemsSecret, depth: depth + 1, isClaim: false)
            }
        default: add(Line(depth: depth, name: name, pieces: Self.pieces(value), isClaim: isClaim))
        }
    }

    private mutating func add(_ line: Line) {
        left -= 1
        guard left >= 0 else { return }
        lines.append(left == 0 ? Line(depth: 0, name: "…", pieces: [Piece("there is more", .quiet)]) : line)
    }

    private static func hidden(_ value: JSONNode) -> Piece {
        let length = value.string.map { ", \($0.utf8.count) bytes" } ?? ""
        return Piece("hidden\(length): it seems to be a secret", .soon)
    }

    private static func pieces(_ value: JSONNode) -> [Piece] {
        if value.seemsSecret { return [hidden(value)] }
        switch value {
        case .null: return [Piece("null", .quiet)]
        case .bool(let flag): return [Piece(flag ? "true" : "false", .accent)]
        case .number(let number): return [Piece(beginning(of: number.text), .fact)]
        case .string(let text): return [Piece("\"", .quiet), Piece(beginning(of: text), .query), Piece("\"", .quiet)]
        case .object: return [Piece("{ }", .quiet)]
        case .array(let elements):
            var pieces = [Piece("[", .quiet)]
            for (number, element) in elements.prefix(64).enumerated() {
                if number > 0 { pieces.append(Piece(", ", .quiet)) }
                pieces += Self.pieces(element)
            }
            let rest = elements.count - 64
            return pieces + [Piece(rest > 0 ? ", … \(Number.of(rest, "more value"))]" : "]", .quiet)]
        }
    }

    private static func beginning(of text: String, _ most: Int = longest) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        return String(scalars[..<end])
            + " … \(Number.of(scalars.distance(from: end, to: scalars.endIndex), "more letter"))"
    }
}

extension JSONNode {
    fileprivate var isNested: Bool {
        switch self {
        case .object(let members): !members.all.isEmpty
        case .array: true
        default: false
        }
    }
}
