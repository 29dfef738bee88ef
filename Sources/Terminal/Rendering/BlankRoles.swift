import Themes

/// Chooses the role of cells that show nothing but their ground, so that the fewest colours have to be sent.
enum BlankRoles {
    /// A gap this long is cheaper to clear than to write.
    private static let longGap = 4

    /// The same picture: short gaps take over the role before them, long ones are plain.
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
            var role = Role.text
            if end - at < longGap, at > 0, end < result.count, result[at - 1].ground == ground,
                theme.style(of: result[at - 1].role).attributes.isDisjoint(with: [.underline, .reverse])
            {
                role = result[at - 1].role
            }
            for gap in at..<end { result[gap].role = role }
            at = end
        }
        return result
    }
}
