import SessionStore

extension Page {
    /// The first `limit` of what was found when one more was asked for, which tells whether there are more.
    init(_ found: [Item], limit: Int) {
        self.init(items: Array(found.prefix(limit)), hasMore: found.count > limit)
    }
}

extension Int {
    /// One more, as far as there are numbers.
    var andOneMore: Int { self == .max ? self : self + 1 }
}
