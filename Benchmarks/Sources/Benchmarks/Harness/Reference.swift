import CReference

/// A connection in C.
final class Reference {
    private let pointer: OpaquePointer
    private let path: String

    init(_ store: FilledStore, cacheKibibytes: Int32 = 65_536) throws {
        path = store.path
        guard let pointer = curfew_reference_open(store.path, cacheKibibytes) else {
            throw BenchmarkFailure("C cannot open \(store.path)")
        }
        self.pointer = pointer
    }

    deinit { curfew_reference_close(pointer) }

    func question(_ sql: String, _ values: [Question.Value] = []) throws -> Question {
        guard let question = curfew_question_prepare(pointer, sql) else { throw BenchmarkFailure("no SQL: \(sql)") }
        return Question(question, of: self, values)
    }

    /// Writes in one durable commit.
    func commit(
        _ write: curfew_write, _ hashes: [UInt8], successors: [UInt8] = [], ids: String = "", at milliseconds: Int64
    ) throws {
        let count = hashes.count / 32
        let written = curfew_reference_commit(pointer, write, Int32(count), hashes, successors, ids, milliseconds)
        guard written == count else { throw BenchmarkFailure("C wrote \(written) of \(count)") }
    }
}

/// A prepared question in C.
final class Question {
    enum Value {
        case number(Int64)
        case text(String)
        case bytes([UInt8])
    }

    private let pointer: OpaquePointer
    // A statement must not outlive its connection.
    private let reference: Reference

    fileprivate init(_ pointer: OpaquePointer, of reference: Reference, _ values: [Value]) {
        self.pointer = pointer
        self.reference = reference
        for (index, value) in values.enumerated() {
            let parameter = Int32(index + 1)
            switch value {
            case .number(let number): curfew_question_bind_number(pointer, parameter, number)
            case .text(let text): curfew_question_bind_text(pointer, parameter, text)
            case .bytes(let bytes): curfew_question_bind_bytes(pointer, parameter, bytes, Int32(bytes.count))
            }
        }
    }

    deinit { curfew_question_free(pointer) }

    /// How many rows there are, every column of them read.
    func ask() throws -> Int {
        let rows = curfew_question_ask(pointer)
        guard rows >= 0 else { throw BenchmarkFailure("C was told of an error") }
        return Int(rows)
    }
}
