/// Scalars of which terminals do not agree how many columns they take: one of them would shift all that follows on its row.
///
/// Tables of widths are as old as the terminal. Combining marks have been in all of them since Unicode 5.0, wide letters
/// since 9.0, which made emoji wide.
enum DisputedWidth {
    /// Whether terminals disagree on a scalar that takes `width` columns here.
    static func includes(_ scalar: Unicode.Scalar, width: Int) -> Bool {
        if alwaysDisputed(scalar.value) { return true }
        guard width != 1, let age = scalar.properties.age else { return false }
        return width == 0 ? age > newestMark : age > newestWide
    }

    private static let newestMark: Unicode.Version = (5, 0)
    private static let newestWide: Unicode.Version = (9, 0)

    private static func alwaysDisputed(_ value: UInt32) -> Bool {
        switch value {
        // Drawn as a part of the letter before them or as letters of their own: skin tones, and the halves of flags.
        case 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
        // Marks that some tables have as wide letters, because the block around them is wide.
        case 0x302A...0x302F, 0x3099, 0x309A: true
        // What later versions have moved between letters and marks, or between narrow and wide.
        case 0x06DE, 0x1734, 0x1885, 0x1886, 0x1A1B, 0xA802, 0x1F93B, 0x1F946: true
        default: false
        }
    }
}
