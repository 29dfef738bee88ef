import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import SessionService

@Suite("Requests that may be answered on the spot")
struct AnswersAtOnceTests {
    private let channel: EmbeddedChannel

    /// What is asked for below `/known` is known on the spot.
    init() throws {
        channel = EmbeddedChannel(
            handler: AnswersAtOnce { head, _ in
                guard let path = head.path, path.hasPrefix("/known") else { return nil }
                return WholeAnswer(status: .ok, fields: HTTPFields(), body: ByteBuffer(string: path))
                    .complete()
            })
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
    }

    private func send(
        _ path: String, by method: HTTPRequest.Method = .get, _ fields: HTTPFields = [:], body: String? = nil
    ) throws {
        try channel.writeInbound(HTTPRequestPart.head(Self.head(method, path, fields)))
        if let body { try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: body))) }
        try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    private static func head(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:]) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: "x", path: path, headerFields: fields)
    }

    /// A route answers.
    private func answer(_ path: String) throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(string: path)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    /// The bodies of all answers so far.
    private func answers() throws -> [String] {
        var bodies: [String] = []
        while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
            if case .body(let buffer) = part { bodies.append(String(buffer: buffer)) }
        }
        return bodies
    }

    /// The parts that have gone on to the routes.
    private func passedOn() throws -> [HTTPRequestPart] {
        var parts: [HTTPRequestPart] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) { parts.append(part) }
        return parts
    }

    @Test("get a whole answer, with its length and the time, when it is known, and no route hears of them")
    func known() throws {
        try send("/known/1")
        try send("/known/2", [.connection: "Keep-Alive"])
        let head = try channel.readOutbound(as: HTTPResponsePart.self)
        guard case .head(let response)? = head else {
            Issue.record("\(String(describing: head)) is no head")
            return
        }
        #expect(response.status == .ok && response.headerFields[.contentLength] == "8")
        #expect(try #require(response.headerFields[.date]).hasSuffix(" GMT"))
        #expect(try answers() == ["/known/1", "/known/2"])
        #expect(try passedOn().isEmpty)
    }

    @Test("go on whole when it is not known, when they have a body, change something or close the connection")
    func unknown() throws {
        let requests: [(HTTPRequest.Method, String, HTTPFields, String?)] = [
            (.get, "/other", [:], nil), (.get, "/known", [.contentLength: "4"], "body"), (.post, "/known", [:], nil),
            (.head, "/known", [:], nil), (.get, "/known", [.connection: "close"], nil),
        ]
        for (method, path, fields, body) in requests {
            try send(path, by: method, fields, body: body)
            let sent: [HTTPRequestPart] =
                [.head(Self.head(method, path, fields))] + (body.map { [.body(ByteBuffer(string: $0))] } ?? [])
                + [.end(nil)]
            #expect(try passedOn() == sent)
            #expect(try answers().isEmpty)
            try answer(path)
            #expect(try answers() == [path])
        }
    }

    @Test("wait behind those that are being answered elsewhere, and not any longer")
    func order() throws {
        try send("/slow")
        try send("/known/1")
        #expect(try passedOn().count == 4)
        #expect(try answers().isEmpty)
        try answer("/slow")
        try send("/known/2")
        #expect(try passedOn().count == 2)
        #expect(try answers() == ["/slow"])
        try answer("/known/1")
        try answer("/known/2")
        #expect(try answers() == ["/known/1", "/known/2"])
        try send("/known/3")
        #expect(try answers() == ["/known/3"])
        #expect(try passedOn().isEmpty)
    }

    @Test("go on when their sender does not read what he was told")
    func unread() throws {
        channel.isWritable = false
        try send("/known")
        #expect(try passedOn().count == 2)
        #expect(try answers().isEmpty)
    }

    @Test("go on as soon as they announce a body, which somebody may wait for a word to send")
    func announced() throws {
        for (field, value) in [(HTTPField.Name.contentLength, "5"), (.transferEncoding, "chunked")] {
            let head = Self.head(.get, "/known", [field: value])
            try channel.writeInbound(HTTPRequestPart.head(head))
            #expect(try passedOn() == [.head(head)])
            try channel.writeInbound(HTTPRequestPart.end(nil))
            #expect(try passedOn() == [.end(nil)])
            try answer("/known")
            #expect(try answers() == ["/known"])
        }
    }
}
