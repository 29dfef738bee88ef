/// A generator of any kind, for generic functions.
package struct AnyRandomNumberGenerator: RandomNumberGenerator {
    /// The generator itself, which goes on.
    package var base: any RandomNumberGenerator & Sendable

    package init(_ base: any RandomNumberGenerator & Sendable) { self.base = base }

    package mutating func next() -> UInt64 { base.next() }
}
