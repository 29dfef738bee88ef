import ArgumentParser
import SessionStore

/// Where the request of an application's user came from.
struct OriginOptions: ParsableArguments {
    @Option(help: "The user's address.")
    var ip: String?

    @Option(help: "The user's User-Agent; cut at 512 bytes.")
    var userAgent: String?

    func validate() throws {
        if let ip, IPAddress(parsing: ip) == nil { throw ValidationError("--ip: '\(ip)' is no IPv4 or IPv6 address") }
    }

    var origin: RequestOrigin {
        RequestOrigin(address: ip.flatMap { IPAddress(parsing: $0) }, userAgent: userAgent)
    }
}
