import Hummingbird
import HTTPTypes
import NIOCore
import SessionStore

/// An answer that is there as a whole.
struct WholeAnswer: Sendable {
    let status: HTTPResponse.Status
    private(set) var fields: HTTPFields
    let body: ByteBuffer

    init(status: HTTPResponse.Status, fields: HTTPFields, body: ByteBuffer) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// As a route gives it.
    var response: Response { Response(status: status, headers: fields, body: .init(byteBuffer: body)) }

    /// What is sent before the body.
    var head: HTTPResponse { HTTPResponse(status: status, headerFields: fields) }

    /// With the fields that hummingbird adds to every answer of a route. The date is the machine's there, too.
    func complete() -> WholeAnswer {
        var answer = self
        answer.fields.append(HTTPField(name: .contentLength, value: String(body.readableBytes)))
        answer.fields.append(HTTPField(name: .date, value: HTTPDate.text(SystemClock.now())))
        return answer
    }
}
