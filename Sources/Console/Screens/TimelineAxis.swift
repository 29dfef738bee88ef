import SessionStore

/// Turns moments into columns and back.
struct TimelineAxis: Equatable {
    /// The columns before the axis hold names, those after it what comes beyond.
    let first: Int
    let columns: Int
    let start: Timestamp
    let span: Span
    let now: Timestamp

    init(place: TimelinePlace, state: State) {
        let width = state.size.columns
        first = width >= 90 ? 22 : 19
        let tail = width >= 90 ? 17 : 10
        columns = max(10, width - first - tail)
        span = place.window.span
        now = state.now
        let begin = place.window.start(at: state.now)
        // A window that follows moves by whole columns, so that between two steps nothing on the screen changes.
        let step = max(1, span.milliseconds / Int64(columns))
        start = place.window.follows ? Timestamp(milliseconds: begin.milliseconds / step * step) : begin
    }

    var end: Timestamp { start + span }

    /// Where a moment stands, counted from the axis's first column; outside of it when it is outside of the window.
    func column(_ moment: Timestamp) -> Int {
        let offset = (moment - start).milliseconds
        let column = Double(offset) * Double(columns) / Double(span.milliseconds)
        return Int(column.rounded(.down).clamped(to: -1_000_000...1_000_000))
    }

    /// The column of now; outside of the axis when now is out of sight.
    var nowColumn: Int { column(now) }

    private var bucketWidth: Span { Span(milliseconds: max(1, span.milliseconds / Int64(columns))) }

    /// One bucket for each column that lies behind now.
    var pastBuckets: TimeBuckets? {
        let count = min(columns, nowColumn + 1)
        return count > 0 ? TimeBuckets(start: start, width: bucketWidth, count: count) : nil
    }

    /// The least length of a bucket of what ends: minute by minute nobody acts.
    private static let leastEnding = Span.minutes(2)

    /// What lies ahead: a bucket for every two minutes, or for each column where one holds more than that.
    var aheadBuckets: TimeBuckets? {
        guard nowColumn < columns, end > now else { return nil }
        let width = max(Self.leastEnding, bucketWidth)
        // They stand on round times, so that between two steps the same is asked for.
        let from = max(start, Timestamp(milliseconds: now.milliseconds / width.milliseconds * width.milliseconds))
        let count = Int(((end - from).milliseconds + width.milliseconds - 1) / width.milliseconds)
        return TimeBuckets(start: from, width: width, count: max(1, count))
    }

    private static let steps: [Span] = [
        .minutes(1), .minutes(2), .minutes(5), .minutes(10), .minutes(20), .minutes(30), .hours(1), .hours(2),
        .hours(3),
        .hours(6), .hours(12), .days(1), .days(2), .days(5), .days(7), .days(14), .days(30),
    ]

    /// The moments that get a label, as far apart as the labels need.
    func ticks(zone: Zone) -> [(column: Int, words: String)] {
        let least = span.milliseconds * 11 / Int64(columns)
        let step = Self.steps.first { $0.milliseconds >= least } ?? .days(60)
        let shift = zone.civil(start)
        // Labels stand on round times of the zone's clock.
        let intoDay = Int64(shift.hour * 3600 + shift.minute * 60 + shift.second) * 1000 + Int64(shift.millisecond)
        let midnight = Timestamp(milliseconds: start.milliseconds - intoDay)
        var tick = midnight
        if step < .days(1) {
            tick = midnight + Span(milliseconds: (intoDay / step.milliseconds + 1) * step.milliseconds)
        } else {
            tick = midnight + .days(1)
        }
        let moment = Moment(zone: zone, now: now)
        var ticks: [(column: Int, words: String)] = []
        while tick < end, ticks.count < 60 {
            let civil = zone.civil(tick)
            let isMidnight = civil.hour == 0 && civil.minute == 0
            let words = isMidnight && step >= .hours(3) || step >= .days(1) ? moment.day(tick) : moment.minute(tick)
            ticks.append((column(tick), words))
            tick = tick + step
        }
        return ticks
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}

extension Moment {
    /// `Mon 23`
    func day(_ moment: Timestamp) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let civil = zone.civil(moment)
        return names[civil.weekday] + " \(civil.day)"
    }
}
