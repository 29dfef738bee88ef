/// What an administrator sees and does.
///
/// Nothing that was found is an empty result, never an error; errors mean that the store could not tell. Queries
/// without `state:` see live sessions only (``SessionQuery``). Every listing is as of `now`: a login past a deadline
/// reads as ended, whether or not that has been written down.
public protocol SessionDirectory: Sendable {
    /// What the store is called.
    var description: StoreDescription { get }
    /// What it can do. A directory that lacks an ability throws `unsupported` where it would be needed.
    var abilities: Set<StoreAbility> { get }
    /// The rules that hold for its logins.
    var policy: Policy { get }

    /// A window on the users that have matching sessions: at most `limit` of them, those that follow `cursor`, which is
    /// the last item of an earlier window.
    func users(
        matching query: SessionQuery, order: UserOrder, after cursor: UserSummary?, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<UserSummary>

    /// A window on the matching sessions: at most `limit` of them, those that follow `cursor`, which is the last item
    /// of an earlier window. Ends that have come by time are written into the sessions returned.
    func sessions(
        matching query: SessionQuery, order: SessionOrder, after cursor: Session?, limit: Int, at now: Timestamp
    ) async throws(StoreError) -> Page<Session>

    /// The sessions, live or ended, whose id begins with `prefix`: at most `limit` of them, by id.
    func sessions(withIDPrefix prefix: String, limit: Int, at now: Timestamp) async throws(StoreError) -> [Session]

    /// A window on the feed: at most `limit` events that pass the filter.
    func events(_ filter: EventFilter, limit: Int, at now: Timestamp) async throws(StoreError) -> Page<SessionEvent>

    /// How many sessions match, of how many users on how many clients.
    func totals(matching query: SessionQuery, at now: Timestamp) async throws(StoreError) -> StoreTotals

    /// How many events of each kind that pass the filter were written in each bucket. Kinds without any are absent.
    func rates(_ filter: EventFilter, buckets: TimeBuckets, at now: Timestamp) async throws(StoreError)
        -> [SessionEvent.Kind: [Int]]

    /// How many matching sessions have their next deadline in each bucket, by which deadline that is:
    /// ``SessionCause/idle`` or ``SessionCause/absolute``. A deadline that is nobody's next is absent.
    func endings(matching query: SessionQuery, buckets: TimeBuckets, at now: Timestamp) async throws(StoreError)
        -> [SessionCause: [Int]]

    /// Ends logins: all of the selection or, when it throws, none. Cancelling the task stops it until it commits.
    ///
    /// An ended session stays as it is. The act is recorded, refused and dry ones too, unless the store is read-only.
    func end(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> EndOutcome

    /// The same, which tells how far it has come, now and then while it takes long.
    func end(_ request: EndRequest, at now: Timestamp, progress: @escaping @Sendable (EndProgress) -> Void)
        async throws(StoreError) -> EndOutcome

    /// The feed's sequence whenever the store has changed, by this process or another: now, and after every change, at
    /// most a quarter of a second later. Several changes may arrive as one. It ends when its task is cancelled.
    func changes() -> AsyncStream<Int64>

    /// Writes what was put off, ends what runs in the background and lets go of the store. Whatever is asked of it
    /// afterwards throws, and its streams of changes have ended.
    func close() async throws(StoreError)
}

extension SessionDirectory {
    /// Ends logins, of whose progress this store has nothing to tell.
    public func end(_ request: EndRequest, at now: Timestamp, progress: @escaping @Sendable (EndProgress) -> Void)
        async throws(StoreError) -> EndOutcome
    {
        try await end(request, at: now)
    }
}
