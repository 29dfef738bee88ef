/// Small columns that show how a number went.
public enum Sparkline {
    private static let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One sign per value, the highest value as a full block. Zero shows as the lowest line, or as a blank where an
    /// empty ground says "nothing" better.
    public static func text(_ values: [Int], zero: Character = "▁", ceiling: Int? = nil) -> String {
        let highest = max(1, ceiling ?? values.max() ?? 1)
        return String(
            values.map { value in
                value <= 0 ? zero : steps[min(7, max(0, (value * 8 + highest - 1) / highest - 1))]
            })
    }
}
