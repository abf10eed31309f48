import Files
import Foundation
import Intake
import Testing

/// Files that are taken, changed while they are read, and removed: on a real file system.
@Suite struct TakingTests {
  @Test func whatIsTakenIsReadWhateverItsNameLeadsTo() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    try FileManager.default.removeItem(atPath: folder.file)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file, withDestinationPath: "/etc/hostname")
    let held = try #require(set.files.first)
    #expect(try FileDigest.sha256(held) == FileDigest.sha256(of: "first"))
    #expect(throws: RunFailure.self) { try set.lookAgain() }
  }

  @Test func fileThatWasReplacedIsFoundOut() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    try set.lookAgain()
    try folder.put("other", as: "new")
    rename(folder.path("new"), folder.file)
    let failure = #expect(throws: RunFailure.self) { try set.lookAgain() }
    #expect(
      failure?.description.hasPrefix(
        "\(folder.file) was replaced or taken away while it was read; nothing was loaded") ?? false)
  }

  /// Also where whoever writes sets its time back.
  @Test func fileThatWasWrittenToIsFoundOut() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    let held = try #require(set.files.first)
    let before = try FileManager.default.attributesOfItem(atPath: folder.file)[.modificationDate]
    let file = try FileHandle(forWritingTo: URL(filePath: folder.file))
    try file.write(contentsOf: Data("FIRST".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(before)], ofItemAtPath: folder.file)
    #expect(!held.isUntouched)
    #expect(throws: RunFailure.self) { try set.lookAgain() }
  }

  @Test func fileThatGrowsIsNotReadForEver() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    let held = try #require(set.files.first)
    let feed = try FeedFile(held, hashes: true)
    let file = try FileHandle(forWritingTo: URL(filePath: folder.file))
    try file.seekToEnd()
    try file.write(contentsOf: Data("more".utf8))
    var buffer = [UInt8](repeating: 0, count: 100)
    let failure = #expect(throws: RunFailure.self) {
      while try buffer.withUnsafeMutableBytes({ try feed.read(into: $0) }) > 0 {}
    }
    #expect(failure?.description.contains("changed while it was read") ?? false)
  }

  @Test(.enabled(if: Folder.knowsWriters, "the file system grants no leases, so nobody can know"))
  func fileThatSomebodyWritesToIsWaitedFor() throws {
    let folder = try Folder()
    try folder.put("first")
    let writer = try FileHandle(forWritingTo: URL(filePath: folder.file))
    guard case .nothing(.settling(_, let why)) = try folder.take() else {
      Issue.record("it is taken")
      return
    }
    #expect(why == "\(folder.file) is still being written")
    try writer.close()
    _ = try folder.taken()
  }

  @Test func removalTakesTheCompanionsAlong() throws {
    let folder = try Folder()
    try folder.put("first")
    try folder.put("", as: Folder.name + ".done")
    try folder.put("another's", as: "notes.txt")
    let set = try folder.taken()
    try set.leave(report: "what was said\n")
    #expect(folder.names.contains(Folder.name + ".report.txt"))
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.file + ".report.txt")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    var steps: [String] = []
    try set.remove(try #require(set.files.first)) { steps.append($0) }
    #expect(folder.names == ["notes.txt"])
    #expect(steps == ["aside", "taken", "companions"])
  }

  /// What was uploaded under the name meanwhile is tomorrow's news, not today's waste.
  @Test func newUploadUnderTheNameStays() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    try folder.put("the corrected one", as: "new.part")
    rename(folder.path("new.part"), folder.file)
    try set.remove(try #require(set.files.first)) { _ in }
    #expect(try String(contentsOfFile: folder.file, encoding: .utf8) == "the corrected one")
    #expect(folder.names == [Folder.name])
  }

  /// An upload that begins over the same file, too.
  @Test func uploadOverTheFileStays() throws {
    let folder = try Folder()
    try folder.put("first")
    let set = try folder.taken()
    let upload = try FileHandle(forWritingTo: URL(filePath: folder.file))
    try upload.truncate(atOffset: 0)
    try set.remove(try #require(set.files.first)) { _ in }
    #expect(folder.names == [Folder.name])
    try upload.write(contentsOf: Data("the corrected one".utf8))
    #expect(try String(contentsOfFile: folder.file, encoding: .utf8) == "the corrected one")
  }

  @Test func reportGoesThroughNoLink() throws {
    let folder = try Folder()
    try folder.put("first")
    let other = try Folder()
    try other.put("precious", as: "precious")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file + ".report.txt", withDestinationPath: other.path("precious"))
    try folder.taken().leave(report: "what was said\n")
    #expect(try String(contentsOfFile: other.path("precious"), encoding: .utf8) == "precious")
    #expect(
      try String(contentsOfFile: folder.file + ".report.txt", encoding: .utf8) == "what was said\n")
  }

  @Test func whatAKilledRunSetAsideIsFinished() throws {
    for (isLoaded, left) in [(true, []), (false, [Folder.name, Folder.name + ".done"])] {
      let folder = try Folder()
      try folder.put("first")
      rename(folder.file, folder.path(".sisfeed-taken-\(Folder.name)"))
      let drop = Drop(try DropFolder(folder.url.path()), DropRules(names: [Folder.name]))
      try folder.put("", as: Folder.name + ".done")
      try drop.finishRemoving { held, isAside in
        #expect(isAside && (try? FileDigest.sha256(held)) == FileDigest.sha256(of: "first"))
        return isLoaded
      }
      #expect(folder.names == left)
    }
  }

  // MARK: Digests

  @Test func digestIsHeldAgainstTheFile() throws {
    let folder = try Folder()
    try folder.put("first")
    let digest = FileDigest.sha256(of: "first")
    for text in [digest, digest.uppercased() + "  sis_user_info.txt\n", "\(digest) *x\n"] {
      try folder.put(text, as: Folder.name + ".sha256")
      #expect(try folder.taken().files.first?.promised == digest)
    }
    for text in ["", "no digest", String(digest.dropLast()), digest + "0"] {
      try folder.put(text, as: Folder.name + ".sha256")
      guard case .nothing(.incomplete(let why)) = try folder.take() else {
        Issue.record("“\(text)” is taken for a digest")
        continue
      }
      #expect(
        why
          == "\(folder.file).sha256 holds no sha256; it begins with 64 hexadecimal digits, as sha256sum writes it"
      )
    }
    // Nobody is led elsewhere by a companion either.
    try FileManager.default.removeItem(atPath: folder.file + ".sha256")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file + ".sha256", withDestinationPath: "/etc/hostname")
    guard case .nothing(.incomplete) = try folder.take() else {
      Issue.record("a link is followed")
      return
    }
  }

  @Test func folderThatIsNotThereIsSaid() throws {
    let folder = try Folder()
    try folder.put("first")
    let missing = #expect(throws: RunFailure.self) { try DropFolder(folder.path("none")) }
    #expect(missing?.description == "\(folder.path("none")): there is no such drop folder")
    let file = #expect(throws: RunFailure.self) { try DropFolder(folder.file) }
    #expect(file?.description == "\(folder.file) is a file; --drop and drop.folder name a folder")
  }
}
