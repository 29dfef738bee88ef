import SessionStore
import Terminal
import Themes

/// The users that have live logins: the home screen.
struct UsersScreen {
    let state: State
    let place: UsersPlace
    let body: Range<Int>

    private struct Row {
        let user: UserSummary
        let now: Timestamp
        let isSelected: Bool
        let isOwn: Bool
        let addressRoom: Int
    }

    func draw(in grid: inout Grid) {
        let columns = self.columns
        let layout = layout(columns)
        layout.headings(columns, row: body.lowerBound + 1, in: &grid)
        header.draw(state, row: body.lowerBound, in: &grid)
        let list = place.list
        guard !list.items.isEmpty else {
            if list.isLoaded { drawEmpty(in: &grid) }
            return
        }
        let addressRoom = layout.slots.first { columns[$0.column].title == "FROM" }?.width ?? 0
        for (offset, row) in (body.lowerBound + 2..<body.upperBound).enumerated() {
            guard list.items.indices.contains(list.top + offset) else { break }
            let user = list.items[list.top + offset]
            let isSelected = list.top + offset == list.index
            grid.gutter(
                row: row, isSelected: isSelected, isMarked: place.marks.contains(user.key),
                sign: user.flags.isEmpty ? nil : Piece("!", .alarm))
            layout.draw(
                Row(
                    user: user, now: state.now, isSelected: isSelected, isOwn: state.isOwn(user.user),
                    addressRoom: addressRoom), columns, row: row, in: &grid)
        }
    }

    private func layout(_ columns: [Column<Row>]) -> ColumnLayout {
        ColumnLayout(columns, from: 3, to: state.size.columns - 2, gap: state.size.columns >= 124 ? 3 : 2)
    }

    /// By what a click on the headings sorts.
    func sortKey(at column: Int) -> SortKey? {
        let columns = columns
        return layout(columns).sortKey(columns, at: column)
    }

    private var header: Header {
        var facts: [String] = []
        if !place.marks.isEmpty { facts.append(place.marks.words(of: place.totals?.users)) }
        if let totals = place.totals {
            facts.append(
                place.filter.isNone
                    ? "\(Number.grouped(totals.users)) shown"
                    : "\(Number.of(totals.logins, place.isEnded ? "ended login" : "login")) of \(Number.of(totals.users, "user"))"
            )
        }
        facts.append(place.order.words)
        return Header(path: [Piece("Users", .title)], filter: place.filter, facts: facts.joined(separator: " · "))
    }

    private var columns: [Column<Row>] {
        // The gutter's sign tells of an alarm; its name is a luxury of wide screens.
        let columns = place.isLive ? always + [deadline] : always
        return state.size.columns >= 124 ? columns + [notes] : columns
    }

    private var notes: Column<Row> {
        Column(title: "NOTES", least: 5, ideal: 12, rank: 5, sort: .users(.flags)) { row in
            .init(left: [Piece(AlarmWords.names(row.user.flags), .alarmed)])
        }
    }

    private var deadline: Column<Row> {
        Column(title: "NEXT DEADLINE", least: 13, ideal: 15, rank: 2, sort: .users(.nextDeadline)) { row in
            guard let deadline = row.user.nextDeadline else { return .init("none", .quiet) }
            let left = deadline.at - row.now
            // One colour for both: every change of colour on every row is what a slow link waits for.
            let role = DeadlineWords.role(left, deadline.cause)
            return .init(
                left: [Piece(DeadlineWords.name(deadline.cause), role)],
                right: [Piece(Lapse.left(left), role)])
        }
    }

    private var always: [Column<Row>] {
        [
            Column(title: "USER", least: 16, ideal: 28, rank: 0, stretch: 1, sort: .users(.user)) { row in
                .init(user: row.user.user, row.isSelected ? .fact : .user, isOwn: row.isOwn)
            },
            Column(
                title: place.isEnded ? "ENDED" : "LOGINS", least: 6, ideal: 6, rank: 1, isRight: true,
                sort: .users(.logins)
            ) { row in
                let count = row.user.logins
                return .init(right: [Piece(Number.grouped(count), count < 10 ? .text : .fact)])
            },
            Column(
                title: "CLIENTS", least: 8, ideal: state.size.columns >= 124 ? 22 : 18, rank: 4, stretch: 1,
                sort: .users(.clients)
            ) { row in
                .init(row.user.clients.joined(separator: " "))
            },
            Column(title: "LAST SEEN", least: 9, ideal: 9, rank: 2, isRight: true, sort: .users(.lastSeen)) { row in
                let age = row.now - row.user.lastSeen
                return .init(right: [Piece(Lapse.ago(age), age < .minutes(1) ? .recent : .text)])
            },
            Column(title: "FROM", least: 15, ideal: 19, rank: 3, stretch: 3, sort: .users(.addresses)) { row in
                .init(left: Self.addresses(row.user.addresses, room: row.addressRoom))
            },
        ]
    }

    /// As many addresses as fit, and how many more there are.
    private static func addresses(_ addresses: [IPAddress], room: Int) -> [Piece] {
        guard let first = addresses.first else { return [Piece("—", .quiet)] }
        let more = addresses.count > 1 ? " +\(addresses.count - 1)".count : 0
        let words = VisibleText.fit(first.description, min(first.description.count, max(1, room - more)))
        var pieces = [Piece(words, .text)]
        // Addresses and numbers are ASCII, whatever the screen can show.
        var used = pieces.width(in: .ascii)
        for (index, address) in addresses.enumerated().dropFirst() {
            let rest = addresses.count - index
            let words = "  " + address.description
            let more = rest > 1 ? 4 : 0
            guard used + words.count + more <= room else {
                // In the colour of the address: a change of it on every row is what a slow link waits for.
                pieces.append(Piece(" +\(rest)", .text))
                break
            }
            pieces.append(Piece(words, .label))
            used += words.count
        }
        return pieces
    }

    private func drawEmpty(in grid: inout Grid) {
        let area = body.lowerBound + 2..<body.upperBound
        guard place.filter.isNone else {
            grid.centre(
                [
                    [Piece(place.isEnded ? "No ended login matches." : "No live login matches.", .text)], [],
                    [
                        Piece(state.commands.keyWord(.filter), .hintKey), Piece(" change the query    ", .hint),
                        Piece(state.commands.keyWord(.back), .hintKey),
                        Piece(" drop it", .hint),
                    ],
                ], rows: area)
            return
        }
        grid.centre(EmptyStore.words, rows: area)
    }
}

/// What a store without logins says: what to do next.
enum EmptyStore {
    static let words: [[Piece]] = [
        [Piece("Nobody is logged in yet.", .fact)], [],
        [Piece("Sign somebody in, from another terminal:", .text)],
        [Piece("    curfew issue --user ada --client web", .accent)], [],
        [Piece("or let your application do it; this screen shows it within half a second.", .label)], [],
        [Piece("To see what a busy day looks like:", .text)], [Piece("    curfew demo", .accent)],
    ]
}

extension ListingOrder where Field == UserField {
    /// `last seen ▾`
    var words: String {
        let name =
            switch field {
            case .user: "user"
            case .logins: "logins"
            case .clients: "clients"
            case .lastSeen: "last seen"
            case .nextDeadline: "next deadline"
            case .addresses: "addresses"
            case .flags: "alarms"
            }
        return name + (descending ? " ▾" : " ▴")
    }
}

extension ListingOrder where Field == SessionField {
    /// `last seen ▾`
    var words: String {
        let name =
            switch field {
            case .lastSeen: "last seen"
            case .created: "signed in"
            case .idleDeadline: "idle deadline"
            case .absoluteDeadline: "absolute deadline"
            default: field.rawValue
            }
        return name + (descending ? " ▾" : " ▴")
    }
}
