import SessionStore
import Terminal

extension State {
    /// A key, the mouse or a paste.
    mutating func take(_ input: Input) -> [Effect] {
        if let effects = takeMouse(input) { return effects }
        if !isTooSmall { notice = nil }
        switch overlay {
        case .help(let page): return turn(page, by: input)
        case .palette(let palette): return take(input, in: palette)
        case .filter(let edit): return take(input, in: edit)
        case .revoke(let dialog): return take(input, in: dialog)
        case .theme(let choice): return take(input, in: choice)
        case .marking(let choice): return take(input, in: choice)
        case .key(let dialog): return take(input, in: dialog)
        case nil: break
        }
        if let effects = takeToken(input) { return effects }
        if case .wheel(let steps) = input { return move { $0 + steps } }
        return commands.command(of: input, on: place.kind).map { run($0) } ?? []
    }

    /// Turns the pages of the help, where there are several; every other key closes it.
    private mutating func turn(_ page: Int, by input: Input) -> [Effect] {
        let pageCount = HelpView(state: self).pageCount
        switch input {
        case .character(" "), .character("j"), .key(.down), .key(.pageDown):
            overlay = page + 1 < pageCount ? .help(page: page + 1) : nil
        case .character("k"), .key(.up), .key(.pageUp): overlay = page > 0 ? .help(page: page - 1) : nil
        default: overlay = nil
        }
        return []
    }

    /// Does what a command says, or tells why not.
    mutating func run(_ command: Command) -> [Effect] {
        if command.name != .quit { hasWarnedOfStopping = false }
        if let refusal = command.refusal(in: self) {
            // What writes is absent in a console that must not write: its keys say nothing either.
            if command.isPresent(in: self) { tell(refusal) }
            return []
        }
        return perform(command.name)
    }

    /// Does what a command says; whether it may is decided by whoever calls.
    mutating func perform(_ command: Command.Name) -> [Effect] {
        let page = max(1, listRows - 1)
        switch command {
        case .up: return move { $0 - 1 }
        case .down: return move { $0 + 1 }
        case .pageUp: return move { $0 - page }
        case .pageDown: return move { $0 + page }
        case .first: return moveToEnd(backwards: false)
        case .last: return moveToEnd(backwards: true)
        case .open: return open()
        case .back: return back()
        case .mark: return mark()
        case .markAll: return markAll()
        case .markLike: return beginMarking()
        case .sort:
            return changeOrder {
                $0.nextField()
            } sessions: {
                $0.nextField()
            }
        case .reverse:
            return changeOrder {
                $0.descending.toggle()
            } sessions: {
                $0.descending.toggle()
            }
        case .filter:
            overlay = .filter(FilterEdit(place.filter.text))
            return []
        case .revoke: return revokeTarget.map { openDialog($0) } ?? []
        case .revokeAll: return revokeAllTarget.map { openDialog($0) } ?? []
        case .revokeOthers: return revokeOthers()
        case .timeline: return openTimeline()
        case .events: return openEvents()
        case .user: return openUser()
        case .nextAlarm: return seekAlarm(by: 1)
        case .previousAlarm: return seekAlarm(by: -1)
        case .users: return go(to: .users(UsersPlace()))
        case .sessions: return go(to: .sessions(SessionsPlace()))
        case .timelineScreen: return go(to: .timeline(TimelinePlace()))
        case .eventsScreen: return go(to: .events(EventsPlace()))
        case .keysScreen: return go(to: .keys(KeysPlace()))
        case .inspectScreen: return go(to: .inspect(InspectPlace()))
        case .rotateKey: return openKeyDialog(.rotate)
        case .retireKey: return retirableKey.map { openKeyDialog(.retire($0)) } ?? []
        case .inspectAnother: return inspectAnother()
        case .changePane: return changePane()
        case .doctorScreen: return go(to: .doctor(DoctorPlace()))
        case .verify: return load(.verification, .examination(isThorough: true))
        case .panLeft, .panRight, .panLeftHalf, .panRightHalf, .zoomIn, .zoomOut, .fit, .previousEvent, .nextEvent:
            return performOnTimeline(command)
        case .palette: return openPalette()
        case .follow: return place.kind == .events ? moveToEnd(backwards: false) : performOnTimeline(command)
        case .pause: return pause()
        case .reload:
            isPaused = false
            // Whoever asks by hand does not wait for what is under way.
            loads.forgetViews()
            return reloadEverything()
        case .copy: return copy()
        case .theme:
            overlay = .theme(ThemeChoice(themes.themes, current: theme))
            return []
        case .zone:
            zone = zone.toggled
            tell(zone == .utc ? "times in UTC" : "times in local time")
            return []
        case .repaint: return [.repaint]
        case .help:
            overlay = .help(page: 0)
            return []
        case .result: return showOutcome()
        case .quit: return quit()
        }
    }

    private mutating func pause() -> [Effect] {
        isPaused.toggle()
        return isPaused ? [] : reloadEverything()
    }

    /// An end that has not come into force dies with the console; whoever leaves knows it.
    private mutating func quit() -> [Effect] {
        if let background, !background.isInForce, !hasWarnedOfStopping {
            hasWarnedOfStopping = true
            tell("logins are being ended: quit once more to stop that, unless it is in force by then", isError: true)
            return []
        }
        return [.quit]
    }

    private mutating func copy() -> [Effect] {
        guard let id = selectedSessionID else { return [] }
        guard canCopy else {
            tell("this terminal has no clipboard to put it on: \(id)")
            return []
        }
        tell("copied \(id)")
        return [.copy(id.description)]
    }

    private mutating func revokeOthers() -> [Effect] {
        if case .sessions(let place) = place, !place.marks.isEmpty {
            guard !place.marks.isAll else {
                tell("all are marked: there are no others")
                return []
            }
            return openDialog(.others(keeping: place.marks.keys.sorted()))
        }
        return selectedSessionID.map { openDialog(.others(keeping: [$0])) } ?? []
    }
}

extension ListingOrder where Field == UserField {
    /// The next column; each begins in the direction one looks for first.
    mutating func nextField() {
        let fields: [UserField] = [.lastSeen, .user, .logins, .nextDeadline]
        begin(with: fields[((fields.firstIndex(of: field) ?? -1) + 1) % fields.count])
    }

    /// By this column; once more, the other way round.
    mutating func choose(_ field: UserField) {
        if field == self.field { descending.toggle() } else { begin(with: field) }
    }

    private mutating func begin(with field: UserField) {
        self = UserOrder(field, descending: [.lastSeen, .logins, .clients, .addresses, .flags].contains(field))
    }
}

extension ListingOrder where Field == SessionField {
    /// The next column; each begins in the direction one looks for first.
    mutating func nextField() {
        let fields: [SessionField] = [.lastSeen, .created, .user, .client, .idleDeadline, .absoluteDeadline]
        begin(with: fields[((fields.firstIndex(of: field) ?? -1) + 1) % fields.count])
    }

    /// By this column; once more, the other way round.
    mutating func choose(_ field: SessionField) {
        if field == self.field { descending.toggle() } else { begin(with: field) }
    }

    private mutating func begin(with field: SessionField) {
        self = SessionOrder(field, descending: field == .lastSeen || field == .created)
    }
}
