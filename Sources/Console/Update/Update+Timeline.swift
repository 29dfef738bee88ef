import SessionStore

extension State {
    mutating func performOnTimeline(_ command: Command.Name) -> [Effect] {
        guard case .timeline(var place) = place else { return [] }
        let window = place.window
        switch command {
        case .panLeft: place.window.pan(by: -1, now: now)
        case .panRight: place.window.pan(by: 1, now: now)
        case .zoomIn: place.window.zoom(by: 1, now: now)
        case .zoomOut: place.window.zoom(by: -1, now: now)
        case .follow: place.window.start = nil
        case .fit: fit(&place)
        case .previousEvent: step(&place, by: -1)
        case .nextEvent: step(&place, by: 1)
        default: break
        }
        self.place = .timeline(place)
        return place.window == window ? [] : reloadBody()
    }

    private func fit(_ place: inout TimelinePlace) {
        guard let session = place.lanes.selected else { return }
        let end = session.end?.at ?? session.absoluteDeadline ?? session.idleDeadline ?? now + .hours(1)
        place.window.fit(session.created, max(end, session.created))
    }

    /// The event before or after the cursor on the selected lane; from nowhere, the last one, which is nearest to now.
    private mutating func step(_ place: inout TimelinePlace, by step: Int) {
        guard let id = place.lanes.selected?.id, let events = place.events[id], !events.isEmpty else {
            tell("nothing happened on this lane in the window: - zooms out")
            return
        }
        let at = place.cursor.flatMap { cursor in events.firstIndex { $0.sequence == cursor } }
        let next = at.map { $0 + step } ?? events.count - 1
        guard events.indices.contains(next) else { return }
        place.cursor = events[next].sequence
        let moment = events[next].at
        let (start, end) = (place.window.start(at: now), place.window.end(at: now))
        if moment < start || moment >= end {
            place.window.start = moment - Span(milliseconds: place.window.span.milliseconds / 2)
        }
    }
}
