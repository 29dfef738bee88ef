import ArgumentParser
import SessionStore

/// A time in words: RFC 3339, or an age such as `10m`.
enum TimeArgument {
    static func parse(_ text: String, at now: Timestamp) -> Timestamp? {
        Timestamp(parsing: text) ?? Span(parsing: text).map { now - $0 }
    }

    static func parse(_ text: String, option: String, at now: Timestamp) throws(Failure) -> Timestamp {
        guard let moment = parse(text, at: now) else {
            throw Failure(
                .usage,
                "usage: --\(option): '\(text)' is no time; write RFC 3339, such as 2026-11-23T14:00Z, or an age, such as 10m"
            )
        }
        return moment
    }
}
