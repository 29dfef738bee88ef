import Hummingbird
import HTTPTypes
import NIOCore
import SessionStore

/// An answer that is there as a whole.
struct WholeAnswer: Sendable {
    let status: HTTPResponse.Status
    var fields: HTTPFields
    let body: ByteBuffer

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
