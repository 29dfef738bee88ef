import SessionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whose store it is. A store is opened by its owner; root, who may open anybody's, becomes the owner first
/// (`contract.md`, "Where the store is").
public struct StoreOwner: Sendable, Equatable {
    /// The user.
    public let user: UInt32
    /// The group.
    public let group: UInt32

    /// The one owner of the store at `path` and of its folder; `nil` when the store is not there yet.
    ///
    /// - Throws: ``StoreError`` when file and folder belong to different users.
    public static func ofStore(at path: String) throws(StoreError) -> StoreOwner? {
        let place = try StoreFile(path: path)
        var folder = stat()
        var file = stat()
        guard stat(place.folder, &folder) == 0, lstat(place.path, &file) == 0 else { return nil }
        guard folder.st_uid == file.st_uid else {
            throw place.notPermitted(
                "it belongs to user \(file.st_uid), and its folder to user \(folder.st_uid)",
                "give both to one owner")
        }
        return StoreOwner(user: file.st_uid, group: file.st_gid)
    }
}
