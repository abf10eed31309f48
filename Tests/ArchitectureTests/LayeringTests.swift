import Foundation
import Testing

/// What each room may import of ours: the arrows of the house.
///
/// This table is the architecture; a change of it is a decision, not a way to make a build pass.
/// SwiftPM doesn't hold the arrows itself: an import that some other target happens to have built
/// compiles.
private let mayImport: [String: Set<String>] = [
  "TSV": ["CScan"],
  "Codes": ["CSpecs", "CICU"],
  "Feed": ["TSV", "Codes", "CICU"],
  "Rules": ["Feed", "Codes", "TSV", "CScan"],
  "JSON": [],
  "Changes": ["Feed"],
  "Updates": ["Feed", "Codes", "Changes"],
  "Sample": ["Feed", "Codes"],
  "Settings": ["Feed", "Changes", "Intake"],
  "Reports": ["Feed", "Codes", "Rules", "Changes", "Updates", "JSON", "CCrypto", "CTemplates"],
  "Mend": ["Feed", "Rules", "Codes", "TSV", "CScan", "CCrypto"],
  "Files": ["TSV", "CCrypto", "CZstd"],
  "Intake": ["Files"],
  "Store": ["Feed", "Changes", "Updates", "Files", "JSON", "CScan", "CCrypto"],
  "Notify": ["Store", "Reports", "Files", "CCurl"],
  "Night": [
    "TSV", "Feed", "Rules", "Changes", "Updates", "Store", "Reports", "Files", "Intake", "Notify",
    "CScan",
  ],
  "Doctor": ["Feed", "Changes", "Files", "Store", "Intake", "Night", "Notify", "Reports"],
  "sisfeed": [
    "TSV", "Codes", "Feed", "Rules", "Sample", "Settings", "Reports", "Files", "Changes",
    "Updates", "Store", "Intake", "Night", "Notify", "Doctor", "Mend",
    "CCrypto", "CSystem",
  ],
  "CScan": [], "CSpecs": [], "CTemplates": [], "CICU": [], "CCrypto": [], "CZstd": [],
  "CCurl": [],
  "CSystem": [],
]

/// The modules of others that a room may import, beside Swift's own.
private let mayImportOfOthers: [String: Set<String>] = [
  "Rules": ["Glibc", "Synchronization"],
  "Settings": ["Yams", "Glibc", "Synchronization", "FoundationEssentials"],
  "Reports": ["Mustache"],
  "Files": ["Glibc", "Synchronization"],
  "Intake": ["Glibc", "Dispatch"],
  "Store": ["GRDB", "GRDBSQLite", "Glibc", "FoundationEssentials"],
  "Notify": ["Subprocess", "SystemPackage", "FoundationEssentials", "Glibc"],
  "Doctor": ["Glibc"],
  "Night": ["FoundationEssentials", "Glibc", "ServiceLifecycle"],
  "sisfeed": [
    "ArgumentParser", "Glibc", "FoundationEssentials", "Logging", "ServiceLifecycle",
    "UnixSignals",
  ],
]

/// Rooms that only compute: what touches the world stands at the edge.
private let withoutInputOutput = [
  "TSV", "Codes", "Feed", "Rules", "JSON", "Changes", "Updates", "Sample", "Reports",
  "Mend",
]

@Suite struct LayeringTests {
  @Test(arguments: rooms)
  func importsPointDownward(room: String) throws {
    let own = try #require(mayImport[room], "\(room) is no room of the table")
    let others = mayImportOfOthers[room] ?? []
    for file in swiftFiles(in: sources.appending(path: room)) {
      for imported in try imports(in: file) {
        #expect(
          own.contains(imported) || others.contains(imported),
          "\(room)/\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test func everyTargetIsInTheTable() throws {
    let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    for room in rooms { #expect(manifest.contains("name: \"\(room)\""), "\(room) is no target") }
    #expect(Set(rooms).isSubset(of: mayImport.keys))
  }

  @Test(arguments: withoutInputOutput)
  func roomsThatComputeCanNotTouchTheWorld(room: String) throws {
    for file in swiftFiles(in: sources.appending(path: room)) {
      let imported = Set(try imports(in: file)).subtracting(mayImport[room] ?? [])
      // The tables of ids and people take their memory from the C library, and nothing else.
      let memory = ["IdentityTable.swift", "PersonTable.swift", "ZeroedMemory.swift"]
      let isMemory = room == "Rules" && memory.contains(file.lastPathComponent)
      #expect(
        imported.subtracting(isMemory ? ["Glibc"] : []).isSubset(of: [
          "Synchronization", "Mustache",
        ]))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains(" print("), "\(file.lastPathComponent) prints")
    }
  }

  @Test func noSourceFileIsOverFourHundredLines() throws {
    for room in rooms {
      for file in swiftFiles(in: sources.appending(path: room)) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count - 1) lines")
      }
    }
  }
}

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardizedFileURL
private let sources = root.appending(path: "Sources")

/// The folders of `Sources/`.
private let rooms: [String] = {
  let names = try? FileManager.default.contentsOfDirectory(atPath: sources.path())
  return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
}()

private func swiftFiles(in folder: URL) -> [URL] {
  let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
}

/// The modules a file imports.
private func imports(in file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else {
      return nil
    }
    let isDeclaration =
      place == 0
      || ["internal", "package", "public", "@testable"]
        .contains(String(words[0]))
    return isDeclaration ? words.last.map(String.init) : nil
  }
}
