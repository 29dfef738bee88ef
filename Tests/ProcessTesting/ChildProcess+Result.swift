import Foundation

extension ChildProcess {
    /// What a program gave that has ended.
    package struct Result: Sendable {
        package let output: Data
        package let error: Data
        /// The exit status, or the negative number of the signal that ended it.
        package let status: Int32

        package var outputText: String { String(decoding: output, as: UTF8.self) }
        package var errorText: String { String(decoding: error, as: UTF8.self) }
    }

    /// Gives it its input, and waits until it has ended.
    package func result(input data: Data = Data()) async throws -> Result {
        async let output = Self.onThread { [self] in (try? self.output.readToEnd()) ?? Data() }
        async let error = Self.onThread { [self] in (try? self.error.readToEnd()) ?? Data() }
        // One that does not want its input may have gone already.
        try? input.write(contentsOf: data)
        try input.close()
        // Both ends are closed, so the program has ended or is about to.
        return Result(output: await output, error: await error, status: await Self.onThread { self.waitForEnd() })
    }

    /// Blocks a thread that nobody else waits for.
    private static func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
