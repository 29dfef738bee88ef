import SessionStore

/// What can stand in a list: it is recognised again when the list has been read anew.
protocol ListItem: Sendable, Equatable {
    associatedtype Key: Hashable, Sendable
    var key: Key { get }
}

extension UserSummary: ListItem {
    var key: ExactText { ExactText(user) }
}

extension Session: ListItem {
    var key: SessionID { id }
}

extension SessionEvent: ListItem {
    var key: Int64 { sequence }
}

/// Which part of a listing is held: so many items that follow one, forwards or backwards. The rest stays in the store.
struct Fetch<Item: ListItem>: Sendable, Equatable {
    var backwards = false
    var after: Item?
    var limit = Fetch.page

    static var page: Int { 120 }
    static var most: Int { 480 }
}

/// A window on a listing, with a selection that stays on its item while the list changes around it.
struct Listing<Item: ListItem>: Sendable, Equatable {
    var fetch = Fetch<Item>()
    private(set) var items: [Item] = []
    private(set) var hasMore = false
    private(set) var isLoaded = false
    /// The first item shown.
    private(set) var top = 0
    private(set) var index = 0
    /// Whether a person has chosen the selection; until then it may return to the top.
    private(set) var isChosen = false
    /// Whether the selection goes to the last item as soon as there are items.
    private var landsAtEnd = false

    /// Whether the first item held is the first there is.
    var reachesStart: Bool { fetch.backwards ? !hasMore : fetch.after == nil }
    /// Whether the last item held is the last there is.
    var reachesEnd: Bool { fetch.backwards ? fetch.after == nil : !hasMore }
    /// The item selected.
    var selected: Item? { items.indices.contains(index) ? items[index] : nil }

    /// Takes what the store gave for `fetch`; the items are in the order of the list. What a person has chosen stays on
    /// its row, whatever comes or goes above it.
    mutating func take(_ new: [Item], hasMore: Bool, rows: Int) {
        let before = selected?.key
        items = new
        self.hasMore = hasMore
        isLoaded = true
        if let before, let at = items.firstIndex(where: { $0.key == before }) {
            if isChosen { top += at - index }
            index = at
            if !isChosen, at >= top + rows { index = 0 }
        }
        if landsAtEnd, !items.isEmpty {
            index = items.count - 1
            landsAtEnd = false
        }
        show(rows: rows)
    }

    /// Returns to the first item and stays there, as long as nobody chooses another.
    mutating func follow() {
        (index, top, isChosen) = (0, 0, false)
    }

    /// Holds what is there by its last item instead of its first: however much comes in above, the same is held.
    mutating func hold() {
        guard !fetch.backwards, fetch.after == nil, let last = items.last else { return }
        fetch = Fetch(
            backwards: true, after: reachesEnd ? nil : last, limit: max(Fetch<Item>.page, items.count))
    }

    /// Begins anew at the very first or the very last item there is.
    mutating func restart(atEnd: Bool) {
        restart()
        fetch = Fetch(backwards: atEnd)
        landsAtEnd = atEnd
        isChosen = atEnd
    }

    /// Selects an item by its place among those held, and keeps it in sight.
    mutating func select(_ at: Int, rows: Int) {
        index = at
        isChosen = true
        show(rows: rows)
    }

    /// Selects an item by its key, if it is held.
    mutating func select(key: Item.Key, rows: Int) {
        if let at = items.firstIndex(where: { $0.key == key }) { select(at, rows: rows) }
    }

    /// Keeps the selection among the items and in sight.
    mutating func show(rows: Int) {
        index = max(0, min(index, items.count - 1))
        let rows = max(1, rows)
        // Half a screen at once: over a slow link every step of the window sends all of it.
        if index < top { top = index - rows / 2 }
        if index >= top + rows { top = index - rows / 2 }
        top = max(0, min(top, items.count - rows))
    }

    /// Forgets everything but whether something was shown: another query or order begins at its start.
    mutating func restart() {
        self = Listing()
    }

    /// The fetch that brings what the selection is about to reach, or `nil` while enough is held.
    func needed(rows: Int) -> Fetch<Item>? {
        let margin = rows + 10
        if index + margin >= items.count, !reachesEnd, let next = grown(towardsEnd: true) { return next }
        if index < margin, !reachesStart, let next = grown(towardsEnd: false) { return next }
        return nil
    }

    private func grown(towardsEnd: Bool) -> Fetch<Item>? {
        let last = items.count - 1
        guard last >= 0 else { return nil }
        // The far end of a fetch grows by asking for more, up to a limit; otherwise the fetch is anchored anew in the
        // middle of what is held, so that the selection stays inside.
        if fetch.backwards != towardsEnd, fetch.limit < Fetch<Item>.most {
            var larger = fetch
            larger.limit += Fetch<Item>.page
            return larger
        }
        let anchor = towardsEnd ? max(0, index - Fetch<Item>.page) : min(last, index + Fetch<Item>.page)
        return Fetch(backwards: !towardsEnd, after: items[anchor], limit: 3 * Fetch<Item>.page)
    }
}
