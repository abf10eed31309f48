import Foundation
import Testing

/// Nothing personal leaves the house with what is told of a night, whatever the feed holds.
///
/// Nights of secrets go through by all ways at once: mail by msmtp, a web service over TLS, the
/// figures, syslog(3) and standard error.
@Suite(
  .serialized,
  .enabled(if: Sink.canRun, "msmtp, openssl or python3-aiosmtpd isn't there; Scripts/setup --tests")
)
struct SecretNightTests {
  @Test(arguments: ["loaded", "held", "refused", "failed"])
  func noSecretIsTold(end: String) throws {
    let sink = try Sink()
    if !Sink.canStandInForLog { print("skipped: syslog, which takes a mount namespace") }
    let folder = try TemporaryFolder()
    var settings = sink.settings(syslog: Sink.canStandInForLog)
    if end == "loaded" {
      settings += "guards: {left-out: 100 %, errors: 100 %, header-order: any}\n"
    }
    try settings.write(to: folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    // The folder's name is a secret too: a path is no business of those outside.
    let place = folder.url.appending(path: SecretsTests.mark)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    let file = place.appending(path: "sis_user_info.txt")
    let run = { (arguments: [String]) in
      try Command(
        arguments + ["--store", (folder / "store/s.sqlite").path()], in: folder.url,
        environment: sink.environment, by: Sink.canStandInForLog ? sink.starter : [])
    }
    var exits: [Int32] = []
    var errors = ""
    for (index, feed) in ["clean", "damaged", "shapes", "clean"].enumerated() {
      var bytes = try SecretsTests.feed(feed)
      if end == "refused" { bytes = bytes.dropFirst(1 + (bytes.firstIndex(of: 0x0A) ?? 0)) }
      try bytes.write(to: file)
      if end == "failed" { try FileManager.default.removeItem(at: file) }
      let night = try run(["night", file.path(), "--today", "2026-11-2\(index)"])
      exits.append(night.exitCode)
      if end != "failed" { errors += night.errors }
      if end == "loaded" {
        // What people write of an override is theirs, and may name somebody.
        for name in ["rows-lost", "column-rewritten", "keys-replaced", "header-changed"] {
          for confirm in [[], ["--confirm"]] {
            _ = try run(
              ["override", name, "--allow", "10000", "--until", "2099-01-01"]
                + ["--reason", "for \(SecretsTests.mark)"] + confirm)
          }
        }
      }
    }
    let expected: [String: Set<Int32>] = [
      "loaded": [0, 1], "held": [2], "refused": [2], "failed": [3],
    ]
    #expect(expected[end]?.contains(exits[0]) == true, "\(end): \(exits)")
    let (mails, hooks) = (try sink.mails(), try sink.hooks())
    #expect(mails.count == 4 && hooks.count == 4, "\(exits) \(errors)")
    if Sink.canStandInForLog {
      let log = try sink.log()
      #expect(log.count == 4)
      // A night that could not run is no event: there may be no chain yet.
      #expect(end == "failed" || log.allSatisfy { $0.contains("head of the chain") })
    }
    if end == "loaded" { #expect(exits.filter { $0 < 2 }.count > 1, "\(exits)") }
    let told =
      try sink.everything() + errors
      + String(contentsOf: folder / "sisfeed.prom", encoding: .utf8)
    #expect(!told.lowercased().contains(SecretsTests.mark.lowercased()))
    for secret in ["5550199", "12/31/1999", "1999-12-31", "Straße"] {
      #expect(!told.contains(secret), "\(secret)")
    }
    #expect(!told.contains(/\bU[1-9][0-9]?\b/), "a UUUID left the house")
  }
}
