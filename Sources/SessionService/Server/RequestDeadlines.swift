import Hummingbird
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import SessionStore

/// Cuts off clients who take too long, and answers what is no request.
///
/// Each connection is looked at a few times within the shortest limit; to schedule something for each request would cost
/// more than the requests have time for. So a limit is overrun by a third of the shortest one at most.
///
/// It stands between the codec and the routes. ``FirstBytes`` in front of the codec tells it when a request begins.
final class RequestDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Phase: Equatable {
        /// No request is under way.
        case idle
        /// A request has begun, and its head has not arrived whole.
        case head
        /// Its head has, and its body has not.
        case body
        /// It has arrived, and is being answered.
        case answer
        /// The last answer has been given. What still comes is dropped: to close before it has been read would reset the
        /// connection, and the answer could be lost.
        case over
    }

    /// How long a client may go on sending after the last answer.
    private static let lingering = TimeAmount.seconds(2)

    private let limits: ServiceLimits
    private var phase = Phase.idle
    /// Requests whose answers have not been written whole.
    private var unanswered = 0
    private var hasBegunAnswer = false
    /// The answer that is being given is the last.
    private var closesAfterAnswer = false
    /// Bytes have come since the last part of a request: the beginning of the next, perhaps.
    private var hasMoreBytes = false
    /// When the phase ends at the latest; `nil`: whenever it likes.
    private var deadline: NIODeadline?
    /// When what has been written must be on its way at the latest; `nil`: nothing waits.
    private var departure: NIODeadline?
    private var look: RepeatedTask?

    init(limits: ServiceLimits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        let interval = min(limits.arrival, limits.idle, limits.departure).milliseconds
        let pause = TimeAmount.milliseconds(max(1, interval / 3))
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        look = context.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in
            let (handler, context) = bound.value
            handler.lookNow(context)
        }
        // The first handler sees bytes.
        try? context.pipeline.syncOperations.addHandler(FirstBytes(deadlines: self), position: .first)
        begin(.idle)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        look?.cancel()
    }

    // MARK: - Coming in

    fileprivate func bytesHaveCome() {
        hasMoreBytes = true
        if phase == .idle { begin(.head) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase != .over else {
            if case .end = unwrapInboundIn(data) { context.close(promise: nil) }
            return
        }
        switch unwrapInboundIn(data) {
        case .head:
            unanswered += 1
            begin(.body)
        case .body: break
        case .end:
            hasMoreBytes = false
            if phase == .body { begin(.answer) }
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // In the middle of a request its route has to know, and in the middle of an answer nothing can be said.
        guard error is HTTPParserError, unanswered == 0, phase != .over else {
            context.fireErrorCaught(error)
            return
        }
        let isHead = (error as? HTTPParserError) == .headerOverflow
        let problem =
            isHead
            ? Problem(
                .requestHeaderFieldsTooLarge, .headersTooLarge,
                "the header fields are too long; \(limits.headers) bytes fit")
            : Problem.badRequest("this is no request of HTTP/1.1; correct it")
        end(with: problem, context)
    }

    // MARK: - Going out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard phase != .over else {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if head.status.kind != .informational {
                hasBegunAnswer = true
                // The rest of its own body would be taken for the next request, or never come.
                closesAfterAnswer = phase == .body && unanswered == 1
                if closesAfterAnswer { head.headerFields[.connection] = "close" }
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            unanswered -= 1
            hasBegunAnswer = false
            if closesAfterAnswer {
                context.flush()
                linger(context)
            } else if unanswered == 0, phase == .answer {
                begin(hasMoreBytes ? .head : .idle)
            }
        }
    }

    /// Nothing more is said, and what comes is dropped until all of the request has, or for a while.
    private func linger(_ context: ChannelHandlerContext) {
        guard phase == .body else { return context.close(promise: nil) }
        begin(.over)
        deadline = .now() + Self.lingering
        context.close(mode: .output, promise: nil)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        departure = context.channel.isWritable ? nil : .now() + .milliseconds(limits.departure.milliseconds)
        context.fireChannelWritabilityChanged()
    }

    // MARK: - Time

    private func begin(_ next: Phase) {
        phase = next
        switch next {
        case .idle: deadline = .now() + .milliseconds(limits.idle.milliseconds)
        case .head, .body: deadline = .now() + .milliseconds(limits.arrival.milliseconds)
        case .answer, .over: deadline = nil
        }
    }

    private func lookNow(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        if let departure, departure <= now {
            context.close(promise: nil)
        } else if let deadline, deadline <= now {
            guard phase == .head || phase == .body else { return context.close(promise: nil) }
            if unanswered > (phase == .body ? 1 : 0) {
                // Its bytes may wait for the answers before it.
                begin(phase)
            } else if hasBegunAnswer {
                context.close(promise: nil)
            } else {
                end(
                    with: Problem(.requestTimeout, .timeout, "the request took too long to arrive; send it again"),
                    context)
            }
        }
    }

    /// Says why, and closes.
    private func end(with problem: Problem, _ context: ChannelHandlerContext) {
        begin(.over)
        // By then it has been sent, or its reader is gone.
        deadline = .now() + .milliseconds(limits.departure.milliseconds)
        let response = problem.response()
        var head = response.head
        head.headerFields[.connection] = "close"
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(problem.body)), promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in bound.value.close(promise: nil) }
    }
}

/// Tells when the bytes of a request begin to come.
private final class FirstBytes: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let deadlines: RequestDeadlines

    init(deadlines: RequestDeadlines) { self.deadlines = deadlines }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        deadlines.bytesHaveCome()
        context.fireChannelRead(data)
    }
}
