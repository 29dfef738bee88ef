import Glibc

/// How the tests start programs, and what they make of their ends.
package enum Spawning {
    /// Starts a program whose files `actions` have prepared; `nil`, with `errno`, when it cannot be.
    ///
    /// - Parameter flags: what is asked of `posix_spawn` besides.
    package static func start(
        _ path: String, _ arguments: [String], _ environment: [String: String],
        _ actions: inout posix_spawn_file_actions_t, flags: Int16 = 0
    ) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of the tests has most signals blocked, and whoever it starts would inherit that.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var child = pid_t()
        let result = posix_spawn(&child, path, &actions, &attributes, words, variables)
        guard result == 0 else {
            errno = result
            return nil
        }
        return child
    }

    /// What a status of `waitpid` says: the exit status, or the negative number of the signal that ended the program.
    package static func outcome(_ status: Int32) -> Int32 {
        status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
}
