import Foundation
import Hummingbird

/// What hummingbird does with a route that does nothing: what the service is held against.
@main
struct EmptyRouteProgram {
    static func main() async throws {
        let router = Router()
        router.get("v1/session") { _, _ in HTTPResponse.Status.ok }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
        ) { channel in
            print("listening on 127.0.0.1:\(channel.localAddress?.port ?? 0)")
            fflush(nil)
        }
        try await application.runService()
    }
}
