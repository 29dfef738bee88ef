import Themes

/// Chooses the role of cells that show nothing but their ground, so that the fewest colours have to be sent.
enum BlankRoles {
    /// A gap this long is cleared rather than written, which only plain letters allow.
    private static let longGap = 4

    /// The same picture: gaps take over the role before or after them.
    static func settled(_ cells: ArraySlice<Cell>, theme: Theme) -> [Cell] {
        var result = Array(cells)
        var at = 0
        while at < result.count {
            guard result[at].isBlank else {
                at += 1
                continue
            }
            let ground = result[at].ground
            var end = at
            while end < result.count, result[end].isBlank, result[end].ground == ground { end += 1 }
            let before = at > 0 && result[at - 1].ground == ground ? result[at - 1].role : nil
            let after = end < result.count && result[end].ground == ground ? result[end].role : nil
            let role = role(before, after, isLong: end - at >= longGap || after == nil, theme)
            for gap in at..<end { result[gap].role = role }
            at = end
        }
        return result
    }

    private static func role(_ before: Role?, _ after: Role?, isLong: Bool, _ theme: Theme) -> Role {
        let allowed: Style.Attributes = isLong ? [] : [.bold, .dim]
        for role in [before, after].compactMap(\.self)
        where theme.style(of: role).attributes.isSubset(of: allowed) {
            return role
        }
        return .text
    }
}
