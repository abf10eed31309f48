import Files
import Foundation
import Store
import Testing

/// Real transfers by SFTP into a drop folder that is watched: each night is loaded once, and from a
/// whole file in the manners that promise it.
@Suite(
  .serialized,
  .enabled(if: DropServer.lack == nil, "it takes root and what Scripts/setup --tests installs"))
struct TransferTests {
  private static let name = DropSchool.student

  /// A server, a school whose drop folder it fills, and a watch over it.
  private struct Setting {
    let server: DropServer
    let school: DropSchool
    let watcher: Watcher
    /// Where the reports arrive, where this machine has what that takes.
    let sink: MorningSink?
    /// The sha256 of each file that was uploaded whole and should be a night.
    var expected: Set<String> = []

    init(_ settings: String..., ready: Data? = nil) throws {
      server = try DropServer()
      sink = MorningSink.canRun ? try MorningSink() : nil
      school = try DropSchool(
        settings + ["settle: 1", "owner: \(server.user)"], drop: server.drop,
        more: sink?.settings ?? "")
      if let ready {
        try Self.upload(ready, to: server)
        expected.insert(Self.digest(ready))
      }
      watcher = try Watcher(school, day: "2026-11-02", environment: sink?.environment ?? [:])
      #expect(watcher.hasSaid("watching"))
    }

    static func digest(_ bytes: Data) -> String {
      FileDigest.sha256(of: String(decoding: bytes, as: UTF8.self))
    }

    /// Uploads under a temporary name, then renames.
    mutating func put(_ bytes: Data, limit: Int? = nil) throws {
      try Self.upload(bytes, to: server, limit: limit)
      expected.insert(Self.digest(bytes))
    }

    private static func upload(_ bytes: Data, to server: DropServer, limit: Int? = nil) throws {
      let local = try server.local(bytes)
      #expect(
        try server.sftp(
          """
          cd drop
          -rm \(name)
          put \(local) \(name).part
          rename \(name).part \(name)

          """, limit: limit) == 0)
    }

    /// Waits until so many nights were judged.
    func waitForNights(_ count: Int) -> Bool {
      Watcher.wait { (try? Watcher.nights(school).count) ?? 0 >= count && !hasFeed }
    }

    private var hasFeed: Bool { school.names.contains(name) }

    /// Ends the watch: every whole file was loaded once, and nothing else was.
    func end(junk: Int = 0) throws {
      #expect(watcher.end().exitCode == 0, "\(watcher.said)")
      let nights = try Watcher.nights(school)
      #expect(nights.allSatisfy { $0.state == .loaded }, "\(watcher.said)")
      let loaded = nights.flatMap { $0.files.map(\.sha256) }
      #expect(Set(loaded) == expected, "\(watcher.said)")
      #expect(loaded.count == expected.count, "\(watcher.said)")
      #expect(nights.allSatisfy { $0.files.allSatisfy { $0.archived != nil } })
      #expect(school.names.filter { !$0.hasPrefix("junk") } == [])
      #expect(school.names.count == junk)
      // Each night was told once, by mail and to the web service. A set that was replaced while it was
      // read may have been told too, as what it is.
      if let sink {
        let loaded = nights.map { "sisfeed: night of \($0.label): loaded" }
        #expect(try sink.subjects().filter { $0.contains(": loaded") } == loaded)
        let told = try sink.hooks().filter { $0.result == "loaded" }
        #expect(told.map(\.night) == nights.map(\.label))
        #expect(told.allSatisfy { !$0.isRepeated })
      }
    }
  }

  private static func feed(_ night: Int) throws -> Data { try WatchTests.feed(night).bytes() }

  @Test func renamedIntoPlace() throws {
    var setting = try Setting("complete: rename", ready: Self.feed(1))
    #expect(setting.waitForNights(1))
    try setting.put(Self.feed(2))
    #expect(setting.waitForNights(2))
    // Slow: it takes longer than a file must rest.
    try setting.put(Self.feed(3), limit: 48)
    #expect(setting.waitForNights(3))
    // Broken off half-way, and then whole.
    let half = try setting.server.begin(
      "cd drop\nput \(try setting.server.local(Self.feed(4))) \(Self.name).part\n", limit: 16)
    sleep(2)
    kill(half.processIdentifier, SIGKILL)
    half.waitUntilExit()
    #expect(setting.school.names == [Self.name + ".part"])
    sleep(2)
    #expect(try Watcher.nights(setting.school).count == 3)
    try setting.put(Self.feed(4))
    #expect(setting.waitForNights(4))
    // Twice the same.
    try setting.put(Self.feed(5))
    try setting.put(Self.feed(5))
    #expect(setting.waitForNights(5))
    // Beside 200 files that are none of ours.
    let junk = try setting.server.local(Data("junk".utf8))
    let puts = (0..<200).map { "put \(junk) drop/junk-\($0)\n" }.joined()
    #expect(try setting.server.sftp(puts) == 0)
    try setting.put(Self.feed(6))
    #expect(setting.waitForNights(6))
    try setting.end(junk: 200)
  }

  /// Two uploads at the same moment: the later one stands, and neither is loaded in part.
  @Test func twoSetsAtOnce() throws {
    var setting = try Setting("complete: rename")
    let files = try (1...4).map { try setting.server.local(Self.feed($0)) }
    let digests = try (1...4).map {
      Setting.digest(try Self.feed($0))
    }
    let uploads = try files.enumerated().map { number, file in
      try setting.server.begin(
        "cd drop\nput \(file) \(number).part\n-rm \(Self.name)\n-rename \(number).part \(Self.name)\n",
        limit: 200)
    }
    for upload in uploads { upload.waitUntilExit() }
    #expect(setting.waitForNights(1))
    #expect(setting.watcher.end().exitCode == 0)
    let loaded = try Watcher.nights(setting.school).flatMap { $0.files.map(\.sha256) }
    #expect(!loaded.isEmpty && Set(loaded).count == loaded.count)
    #expect(Set(loaded).isSubset(of: digests))
    setting.expected = []
  }

  @Test func companionSaysThatItIsWhole() throws {
    var setting = try Setting("complete: companion")
    // Direct and slow: without the companion nothing is taken, however long it rests.
    let first = try Self.feed(1)
    let digest = Setting.digest(first)
    let companion = try setting.server.local(Data("\(digest)  \(Self.name)\n".utf8))
    let local = try setting.server.local(first)
    #expect(try setting.server.sftp("cd drop\nput \(local) \(Self.name)\n", limit: 64) == 0)
    sleep(3)
    #expect(try Watcher.nights(setting.school).isEmpty)
    #expect(setting.watcher.said.contains("waits for its sis_user_info.txt.done or .sha256"))
    #expect(try setting.server.sftp("put \(companion) drop/\(Self.name).sha256\n") == 0)
    #expect(setting.waitForNights(1))
    setting.expected.insert(digest)
    // Broken off under its own name, with the digest already there: half a file is not what it says.
    let second = try Self.feed(2)
    let other = Setting.digest(second)
    let promise = try setting.server.local(Data(other.utf8))
    let whole = try setting.server.local(second)
    #expect(try setting.server.sftp("put \(promise) drop/\(Self.name).sha256\n") == 0)
    let half = try setting.server.begin("put \(whole) drop/\(Self.name)\n", limit: 24)
    sleep(2)
    kill(half.processIdentifier, SIGKILL)
    half.waitUntilExit()
    #expect(setting.watcher.hasSaid("is not what its .sha256 says"), "\(setting.watcher.said)")
    #expect(try Watcher.nights(setting.school).count == 1)
    #expect(try setting.server.sftp("put \(whole) drop/\(Self.name)\n") == 0)
    #expect(setting.waitForNights(2))
    setting.expected.insert(other)
    // And by a blank companion.
    let third = try Self.feed(3)
    let done = try setting.server.local(Data())
    #expect(
      try setting.server.sftp(
        "put \(try setting.server.local(third)) drop/\(Self.name)\nput \(done) drop/\(Self.name).done\n"
      )
        == 0)
    #expect(setting.waitForNights(3))
    setting.expected.insert(Setting.digest(third))
    try setting.end()
  }

  /// Uploaded under its own name: a slow one is waited for, for the kernel knows that it goes on.
  ///
  /// One
  /// that is broken off can't be told from a whole one; its last line gives it away.
  @Test func directUpload() throws {
    var setting = try Setting("complete: direct")
    let first = try Self.feed(1)
    #expect(
      try setting.server.sftp(
        "put \(try setting.server.local(first)) drop/\(Self.name)\n", limit: 48) == 0)
    #expect(setting.waitForNights(1))
    setting.expected.insert(Setting.digest(first))
    try setting.end()
  }
}
