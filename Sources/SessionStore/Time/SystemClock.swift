#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The machine's clock, for callers who have no other. Stores never ask it: they are told the time.
public enum SystemClock {
    /// The time now.
    @Sendable public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return moment(time)
    }

    /// A reading of a clock that nobody sets: only differences mean something.
    package static func steady() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return moment(time)
    }

    private static func moment(_ time: timespec) -> Timestamp {
        Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
