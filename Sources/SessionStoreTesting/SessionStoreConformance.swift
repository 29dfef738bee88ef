import SessionStore
import Testing

/// What a store promises, as cases that any store can be held to.
///
/// ```swift
/// @Test("keeps every promise of a store", arguments: SessionStoreConformance.cases)
/// func conformance(_ promise: ConformanceCase) async throws {
///     try await promise.check(on: MyFixture())
/// }
/// ```
public enum SessionStoreConformance {
    /// Every promise.
    public static let cases: [ConformanceCase] =
        issuing + validating + rotating + ending + limiting + marking + expiring + listing + feeding + loading
        + alarming + auditing + racing + moving + takingIn + keyingAPI + keepingTokens + tracing
}

/// A store that the cases can open: each fixture is a store of its own, empty at first.
public protocol StoreFixture: Sendable {
    /// Opens the fixture's store. Opened again it is another handle on the same store, where a store has such a thing.
    func open(_ policy: Policy) async throws -> any SessionKeeper
    /// Another fixture of the same kind, with a store of its own.
    func another() async throws -> any StoreFixture
}

/// One promise.
public struct ConformanceCase: Sendable, CustomTestStringConvertible {
    /// The promise in words.
    public let name: String
    private let body: @Sendable (any StoreFixture) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (any StoreFixture) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Holds a store to it.
    public func check(on fixture: any StoreFixture) async throws { try await body(fixture) }

    /// The promise in words.
    public var testDescription: String { name }
}
