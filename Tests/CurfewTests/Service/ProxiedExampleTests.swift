import Foundation
import HTTPTesting
import ProcessTesting
import SessionService
import Testing

@Suite("The site behind a proxy")
struct ProxiedExampleTests {
    @Test(
        "says that nobody can tell, and goes on, when the answer of the service is broken",
        arguments: [
            "HTTP/1.1 201 Created\\r\\nContent-Length: 1\\r\\n\\r\\n{",
            "HTTP/1.1 201 Created\\r\\nContent-Length: 9\\r\\n\\r\\n{", "HTTP/1.1 ", "",
        ])
    func broken(answer: String) async throws {
        let program = try Program()
        let socket = program.folder.path + "/broken.sock"
        let service = try ChildProcess(
            try InstalledTool.path("node", from: "nodejs"),
            [
                "-e",
                """
                require("net").createServer((peer) => peer.once("data", () => peer.end("\(answer)")))
                  .listen("\(socket)", () => console.log("listening"))
                """,
            ], environment: [:])
        defer { service.kill() }
        for await line in LineReader(pipe: service.output) where line == "listening" { break }
        let site = try await ProxiedExample(asking: socket)
        for _ in 0..<2 {
            let connection = try RawConnection(to: try ListenAddress(parsing: site.place))
            let fields = [
                "Host": site.place, "Origin": "http://\(site.place)", "Connection": "close",
                "Content-Type": "application/x-www-form-urlencoded",
            ]
            connection.send(
                HTTPRequestText.of("POST", "/signin", fields, body: "user=ada&password=open+sesame"))
            let page = try await connection.response()
            #expect(page.status == 503 && page["set-cookie"] == nil, "\(page.text)")
        }
    }
}
