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
    /// The head of a request that has no body so far.
    private var held: HTTPRequest?
    /// Requests that went on and have not been answered whole.
    private var elsewhere = 0
    private var hasWritten = false

    /// - Parameter answer: the answer to a request without a body, if nothing has to be waited for.
    init(answer: @escaping (HTTPRequest, any Channel) -> WholeAnswer?) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head) where elsewhere == 0 && head.method == .get && !Self.closes(head):
            held = head
        case .head:
            elsewhere += 1
            context.fireChannelRead(data)
        case .body:
            passOn(context)
            context.fireChannelRead(data)
        case .end:
            // Whoever does not read what he has been told waits for the rest as others do.
            if let head = held, context.channel.isWritable, let answer = answer(head, context.channel) {
                held = nil
                write(answer, context)
            } else {
                passOn(context)
                context.fireChannelRead(data)
            }
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

    // The route has to know that what broke off is a request.

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        passOn(context)
        context.fireErrorCaught(error)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed { passOn(context) }
        context.fireUserInboundEventTriggered(event)
    }

    private func passOn(_ context: ChannelHandlerContext) {
        guard let head = held else { return }
        held = nil
        elsewhere += 1
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    private func write(_ answer: WholeAnswer, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        hasWritten = true
    }

    /// Whether the connection is to be closed when the request has been answered, which the routes see to.
    private static func closes(_ head: HTTPRequest) -> Bool {
        head.headerFields[.connection].map { $0.lowercased() != "keep-alive" } ?? false
    }
}
