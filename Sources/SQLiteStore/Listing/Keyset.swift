import SessionStore

/// What follows the last row of an earlier window, by the key and, where keys are equal, by a text that is unique.
struct Keyset {
    let key: SQLFragment
    let isOptional: Bool
    let tieBreaker: String
    let descending: Bool

    var order: SQLFragment {
        let direction = descending ? "DESC" : "ASC"
        return key + SQLFragment(" \(direction), \(tieBreaker) \(direction)")
    }

    /// The rows after one with this key and tie breaker. What is absent comes before all else, as `NULL` does in SQL.
    func after(_ value: SQLValue, _ tie: SQLValue) -> SQLFragment {
        let comparison = descending ? "<" : ">"
        if value == .null {
            let rest = SQLFragment(" IS NULL AND \(tieBreaker) \(comparison) ?)", [tie])
            return descending
                ? SQLFragment("(") + key + rest
                : SQLFragment("(") + key + SQLFragment(" IS NOT NULL OR \(tieBreaker) > ?)", [tie])
        }
        let rows =
            SQLFragment("(") + key + SQLFragment(", \(tieBreaker)) \(comparison) (?, ?)", [value, tie])
        guard descending, isOptional else { return rows }
        return SQLFragment("(") + rows + SQLFragment(" OR ") + key + SQLFragment(" IS NULL)")
    }
}
