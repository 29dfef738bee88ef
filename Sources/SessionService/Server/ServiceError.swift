#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A service cannot listen where it should.
public struct ServiceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which kind of reason it is.
    public enum Code: Sendable, Equatable { case cannotCreate, notPermitted }

    /// The kind.
    public let code: Code
    /// The place.
    public let place: String
    /// Why not.
    public let why: String
    /// What can be done about it.
    public let remedy: String

    init(_ code: Code = .cannotCreate, place: String, why: String, remedy: String) {
        self.code = code
        self.place = place
        self.why = why
        self.remedy = remedy
    }

    /// What the system did not do.
    init(place: String, errno: Int32, remedy: String) {
        self.init(
            errno == EACCES || errno == EPERM ? .notPermitted : .cannotCreate, place: place,
            why: String(cString: strerror(errno)), remedy: remedy)
    }

    /// The system does not let a service listen at a port of the loopback interface, or at a socket.
    init(bindingTo address: ListenAddress, errno: Int32) {
        let remedy =
            switch (address, errno) {
            case (.unix, _): "choose another path"
            case (.loopback, EACCES), (.loopback, EPERM): "choose a port from 1024 on"
            case (.loopback, EADDRNOTAVAIL): "choose 127.0.0.1"
            case (.loopback, _): "stop what listens there, or choose another port"
            }
        self.init(place: address.description, errno: errno, remedy: remedy)
    }

    /// `what: why; remedy`, in one line.
    public var description: String { "cannot listen at \(place): \(why); \(remedy)" }
}
