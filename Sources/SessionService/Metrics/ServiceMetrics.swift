import SessionStore
import Synchronization

/// What the service counts of itself, for Prometheus.
final class ServiceMetrics: Sendable {
    /// What is counted of one route.
    private final class Figures: Sendable {
        let label: String
        let latencies = LatencyHistogram()
        /// By status, of those that there are: which ones is known from the beginning.
        let statuses: [Int: Counter]
        /// Of all others.
        let others = Counter()

        init(label: String, statuses: [Int]) {
            self.label = label
            self.statuses = Dictionary(uniqueKeysWithValues: Set(statuses).map { ($0, Counter()) })
        }
    }

    private let routes: [Figures]
    private let refusals = Mutex<[String: Int]>([:])
    private let started: Timestamp
    /// Calls that are being answered, event streams aside.
    let callsInFlight = Atomic(0)
    /// Event streams that are open.
    let streams = Atomic(0)

    /// Statuses that any call may be answered with.
    private static let usual = [400, 401, 403, 404, 405, 500, 503]

    init(routes: [Route], started: Timestamp) {
        self.routes =
            routes.map { route in
                Figures(
                    label: "method=\"\(route.method.rawValue)\",route=\"\(route.path.text)\"",
                    statuses: Array(route.answers.keys) + Self.usual)
            } + [Figures(label: "method=\"\",route=\"\"", statuses: Self.usual)]
        self.started = started
    }

    /// Counts an answer.
    ///
    /// - Parameter route: the number of the route; one more than the last for what no route answers.
    func count(route: Int, status: Int, took duration: Duration) {
        (routes[route].statuses[status] ?? routes[route].others).add()
        routes[route].latencies.add(duration)
    }

    /// Counts a bearer who was refused.
    func count(refusal cause: String) { refusals.withLock { $0[cause, default: 0] += 1 } }

    /// The text that Prometheus reads (exposition format 0.0.4).
    func text() -> String {
        var lines = [
            "# HELP curfew_http_requests_total Answers, by route and status.",
            "# TYPE curfew_http_requests_total counter",
        ]
        for figures in routes {
            let counted = figures.statuses.map { (String($0.key), $0.value.value) } + [("other", figures.others.value)]
            for (status, count) in counted.sorted(by: { $0.0 < $1.0 }) where count > 0 {
                lines.append("curfew_http_requests_total{\(figures.label),status=\"\(status)\"} \(count)")
            }
        }
        lines += [
            "# HELP curfew_http_request_duration_seconds How long answers took.",
            "# TYPE curfew_http_request_duration_seconds histogram",
        ]
        for figures in routes {
            lines += Self.lines("curfew_http_request_duration_seconds", figures.label, figures.latencies)
        }
        lines += [
            "# HELP curfew_refusals_total Bearers of sessions who were refused, by cause.",
            "# TYPE curfew_refusals_total counter",
        ]
        for (cause, count) in refusals.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            lines.append("curfew_refusals_total{cause=\"\(cause)\"} \(count)")
        }
        lines += [
            "# HELP curfew_http_requests_in_flight Calls that are being answered.",
            "# TYPE curfew_http_requests_in_flight gauge",
            "curfew_http_requests_in_flight \(callsInFlight.load(ordering: .relaxed))",
            "# HELP curfew_event_streams Event streams that are open.",
            "# TYPE curfew_event_streams gauge", "curfew_event_streams \(streams.load(ordering: .relaxed))",
            "# HELP process_start_time_seconds When the service was started, since 1970.",
            "# TYPE process_start_time_seconds gauge",
            "process_start_time_seconds \(Self.seconds(Int(started.milliseconds) * 1000))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ name: String, _ label: String, _ histogram: LatencyHistogram) -> [String] {
        let counts = histogram.counts
        guard counts.contains(where: { $0 > 0 }) else { return [] }
        var total = 0
        var lines: [String] = []
        for (index, count) in counts.enumerated() {
            total += count
            let bound =
                index < LatencyHistogram.bounds.count ? seconds(LatencyHistogram.bounds[index]) : "+Inf"
            lines.append("\(name)_bucket{\(label),le=\"\(bound)\"} \(total)")
        }
        return lines + ["\(name)_sum{\(label)} \(seconds(histogram.sum))", "\(name)_count{\(label)} \(total)"]
    }

    /// Microseconds as a decimal fraction of seconds.
    private static func seconds(_ microseconds: Int) -> String {
        let digits = String(microseconds % 1_000_000)
        return "\(microseconds / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
