import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers on the spot what can be answered from memory: who is signed in, which is asked for every page.
///
/// All else goes on to the routes, where a request passes through an asynchronous sequence to a task, and its answer through
/// another back to this thread. Beside a look-up in memory that is nearly all of the work.
///
/// It stands behind ``RequestDeadlines``, which takes its answers for those of a route. Answers keep the order of their
/// requests: while one is being worked on, those that come after it go the same way.
final class AnswersAtOnce: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let answer: (HTTPRequest, any Channel) -> WholeAnswer?
    /// The head of a request without a body, whose end follows at once.
    private var held: HTTPRequest?
    /// Requests that went on and have not been answered whole.
    private var elsewhere = 0
    private var hasWritten = false

    /// - Parameter answer: the answer to a request without a body, if nothing has to be waited for.
    init(answer: @escaping (HTTPRequest, any Channel) -> WholeAnswer?) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head) where elsewhere == 0 && Self.mayBeAnswered(head):
            held = head
        case .head:
            elsewhere += 1
            context.fireChannelRead(data)
        case .body: context.fireChannelRead(data)
        case .end:
            guard let head = held else { return context.fireChannelRead(data) }
            held = nil
            if isRead(context), let answer = answer(head, context.channel) { return write(answer, context) }
            elsewhere += 1
            context.fireChannelRead(wrapInboundOut(.head(head)))
            context.fireChannelRead(data)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasWritten {
            hasWritten = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { elsewhere -= 1 }
        context.write(data, promise: promise)
    }

    /// Whether what has been answered so far is read: whoever does not is answered no faster than he reads, by a route.
    private func isRead(_ context: ChannelHandlerContext) -> Bool {
        if hasWritten, !context.channel.isWritable {
            hasWritten = false
            context.flush()
        }
        return context.channel.isWritable
    }

    private func write(_ answer: WholeAnswer, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        hasWritten = true
    }

    /// Whether a request reads, has no body, and leaves the connection as it is.
    private static func mayBeAnswered(_ head: HTTPRequest) -> Bool {
        let fields = head.headerFields
        return head.method == .get && fields[.transferEncoding] == nil && fields[.contentLength] ?? "0" == "0"
            && fields[.connection].map { $0.lowercased() == "keep-alive" } ?? true
    }
}
