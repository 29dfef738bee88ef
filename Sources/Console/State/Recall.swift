/// Going back through what was typed before, and forth again to what was being typed.
struct Recall: Sendable, Equatable {
    private var index: Int?
    private var draft = ""

    /// The older text (`step` 1) or the newer one (-1) of a list with the newest first; `nil` when there is none.
    mutating func go(_ step: Int, through list: [String], from current: String) -> String? {
        let next = (index ?? -1) + step
        guard next >= -1, next < list.count, next != index ?? -1 else { return nil }
        if index == nil { draft = current }
        index = next < 0 ? nil : next
        return index.map { list[$0] } ?? draft
    }

    /// What stands in the field is somebody's own again.
    mutating func stop() { index = nil }
}
