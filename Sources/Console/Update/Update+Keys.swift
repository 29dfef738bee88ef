import SessionStore
import Terminal

extension State {
    /// A key, the mouse or a paste.
    mutating func take(_ input: Input) -> [Effect] {
        if !isTooSmall { notice = nil }
        switch overlay {
        case .help:
            overlay = nil
            return []
        case .filter(let edit): return take(input, in: edit)
        case .revoke(let dialog): return take(input, in: dialog)
        case .theme(let choice): return take(input, in: choice)
        case nil: break
        }
        switch input {
        case .wheel(let steps): return move { $0 + steps }
        case .click(let position): return click(position)
        default: break
        }
        guard let command = Command.of(input, on: place.kind) else { return [] }
        if let refusal = command.refusal(in: self) {
            // What writes is absent in a console that must not write: its keys say nothing either.
            if command.isPresent(in: self) { tell(refusal) }
            return []
        }
        return perform(command.name)
    }

    private mutating func perform(_ command: Command.Name) -> [Effect] {
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
        case .nextAlarm: return seekAlarm(by: 1)
        case .previousAlarm: return seekAlarm(by: -1)
        case .users: return go(to: .users(UsersPlace()))
        case .sessions: return go(to: .sessions(SessionsPlace()))
        case .timelineScreen: return go(to: .timeline(TimelinePlace()))
        case .eventsScreen: return go(to: .events(EventsPlace()))
        case .panLeft, .panRight, .zoomIn, .zoomOut, .fit, .follow, .previousEvent, .nextEvent:
            return performOnTimeline(command)
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
            overlay = .help
            return []
        case .quit: return [.quit]
        }
    }

    private mutating func pause() -> [Effect] {
        isPaused.toggle()
        return isPaused ? [] : reloadEverything()
    }

    private mutating func copy() -> [Effect] {
        guard let id = selectedSessionID else { return [] }
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
        field = fields[((fields.firstIndex(of: field) ?? -1) + 1) % fields.count]
        descending = field == .lastSeen || field == .logins
    }
}

extension ListingOrder where Field == SessionField {
    /// The next column; each begins in the direction one looks for first.
    mutating func nextField() {
        let fields: [SessionField] = [.lastSeen, .created, .user, .client, .idleDeadline, .absoluteDeadline]
        field = fields[((fields.firstIndex(of: field) ?? -1) + 1) % fields.count]
        descending = field == .lastSeen || field == .created
    }
}
