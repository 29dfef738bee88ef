import CFaultyVFS
import Foundation
import SQLiteStore
import SessionStore
import Simulation

/// Another process on a store, on a disk that fails when it is told to: it does what it reads, a line at a time, and
/// answers each with a line once the store has returned.
///
/// `FaultWorker PATH`. Moments are seconds after ``FaultWorker/noon``; tokens come from a seed.
@main
struct FaultWorker {
    /// 2026-11-23T14:00:00Z.
    static let noon = Timestamp(milliseconds: 1_795_442_400_000)

    /// The rules of every store of these tests: one client has a limit.
    static let policy = Policy(clients: ["web": ClientPolicy(limit: SessionLimit(count: 2))])

    static func main() async {
        guard curfew_faults_register() == 0 else { fatalError("the faulty disk cannot be put beneath SQLite") }
        var store: SQLiteSessionStore?
        let path = CommandLine.arguments[1]
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            let answer: String
            do {
                switch words[0] {
                case "arm":
                    answer =
                        curfew_faults_arm(
                            words[1], words[2], UInt(words[3]) ?? 0, words[4] == "lasting" ? 1 : 0,
                            UInt64(words[5]) ?? 0) == 1 ? "armed" : "what?"
                case "calls": answer = String(curfew_faults_calls(words[1]))
                case "disarm": answer = curfew_faults_disarm() == 1 ? "reached" : "unreached"
                case "lose-power":
                    curfew_faults_lose_power(UInt64(words[1]) ?? 0)
                    answer = "unreachable"
                case "mount":
                    answer = curfew_disk_mount(folder, UInt32(words[1]) ?? 0) == 0 ? "ok" : "not permitted"
                case "remount":
                    answer =
                        curfew_disk_remount(folder, UInt32(words[1]) ?? 0, words[2] == "read-only" ? 1 : 0) == 0
                        ? "ok" : "not permitted"
                case "open", "create", "look":
                    store = nil
                    let modes = ["create": SQLiteSessionStore.Mode.openOrCreate, "look": .readOnly]
                    store = try SQLiteSessionStore(
                        path: path, mode: modes[words[0]] ?? .openExisting, policy: policy,
                        sweepInterval: nil, cachedTokens: 64, generator: SeededGenerator(seed: UInt64(words[1]) ?? 0),
                        endsAtOnce: words.count > 2 ? Int(words[2]) ?? 0 : SQLiteSessionStore.usualEndsAtOnce)
                    answer = "ok"
                default:
                    answer = if let store { try await StoreAct(words).answer(of: store) } else { "what?" }
                }
            } catch let error as StoreError { answer = "error \(error)" } catch { answer = "fault \(error)" }
            FileHandle.standardOutput.write(Data((answer + "\n").utf8))
        }
    }
}
