/// Walks two snapshots side by side, by id: each login of the one with the login of the other that has its id.
struct LoginPairs {
    private static let page = 500

    private let left, right: any StoreSnapshot
    private var lastLeft: SessionID?
    private var isLeftDone = false
    private var waiting: [TransferredLogin] = []
    private var lastRight: SessionID?
    private var isRightDone = false

    init(_ left: any StoreSnapshot, _ right: any StoreSnapshot) {
        self.left = left
        self.right = right
    }

    /// The next pairs; `nil` after the last.
    mutating func next() async throws(StoreError) -> [(TransferredLogin, TransferredLogin?)]? {
        guard !isLeftDone else { return nil }
        let logins = try await left.logins(after: lastLeft, limit: Self.page)
        isLeftDone = logins.count < Self.page
        lastLeft = logins.last?.id
        var pairs: [(TransferredLogin, TransferredLogin?)] = []
        pairs.reserveCapacity(logins.count)
        var used = 0
        for login in logins {
            while true {
                if used == waiting.count {
                    guard !isRightDone else { break }
                    waiting = try await right.logins(after: lastRight, limit: Self.page)
                    used = 0
                    isRightDone = waiting.count < Self.page
                    lastRight = waiting.last?.id ?? lastRight
                    guard !waiting.isEmpty else { break }
                }
                guard waiting[used].id < login.id else { break }
                used += 1
            }
            let isThere = used < waiting.count && waiting[used].id == login.id
            pairs.append((login, isThere ? waiting[used] : nil))
        }
        waiting.removeFirst(used)
        return pairs
    }
}
