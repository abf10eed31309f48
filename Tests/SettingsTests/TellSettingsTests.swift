import Testing

@testable import Settings

/// What `sisfeed.yaml` says about who is told of a night.
@Suite struct TellSettingsTests {
  @Test func everySettingIsRead() throws {
    let tell = try settings(
      """
      tell:
        when: news
        mail:
          good: a@example.edu
          held: "a@example.edu, b.c+d@mail.example.edu"
          from: sisfeed@example.edu
          sendmail: /usr/bin/msmtp
        webhook: {url: "https://hooks.example.edu:8443/a?b=c", ca: campus.pem}
        syslog: false
        metrics: /var/lib/x.prom
      """, file: "etc/sisfeed.yaml"
    ).night.tell
    #expect(tell.occasion.value == .news)
    #expect(tell.good.value == ["a@example.edu"])
    #expect(tell.heldRecipients == ["a@example.edu", "b.c+d@mail.example.edu"])
    #expect(tell.from.value == "sisfeed@example.edu" && tell.sendmail.value == "/usr/bin/msmtp")
    #expect(tell.webhook.value?.host == "hooks.example.edu")
    #expect(tell.authorities.value == "etc/campus.pem")
    #expect(!tell.usesSystemLog.value && tell.metrics.value == "/var/lib/x.prom")
    #expect(tell.metrics.origin == .file("etc/sisfeed.yaml", line: 10, column: 12))
  }

  @Test func whoIsToldOfGoodNightsIsToldOfHeldOnesUnlessOthersAre() throws {
    #expect(try settings("tell: {mail: {good: a@b.edu}}").night.tell.heldRecipients == ["a@b.edu"])
  }

  @Test(arguments: [
    ("https://example.edu/x", "example.edu", false), ("http://127.0.0.1:8080/x", "127.0.0.1", true),
    ("http://[::1]/x", "[::1]", true), ("http://localhost/x", "localhost", true),
    ("https://127.0.0.1/", "127.0.0.1", true),
  ])
  func anAddressIsTaken(text: String, host: String, isLoopback: Bool) {
    let address = WebhookAddress(text)
    #expect(address?.host == host && address?.isLoopback == isLoopback)
  }

  @Test(arguments: [
    "http://example.edu/x", "http://127.0.0.1@example.edu/", "http://127.0.0.1.example.edu/",
    "http://localhost.example.edu/", "ftp://localhost/", "https://", "https://a b/",
    "https://a/\\b",
    "https://user:word@example.edu/", "http://127.1/", "http://128.0.0.1/", "https://a:0/",
    "https://a:99999/", "https://a/#b", "http://[::2]/", "http://127.0.0.1\\@example.edu/",
    "HTTPS://example.edu/", "https://ä.edu/", "https://a\nb/",
  ])
  func anotherIsNot(text: String) { #expect(WebhookAddress(text) == nil) }

  @Test(arguments: [
    "a", "a@", "@b", "a@b@c", "a b@c", "a@b\\r\\nBcc: x@y", "-x@b", "a@b;c@d", "<a@b>", "a@b, c",
    "\\\"a\\\"@b", "a..b@c",
  ])
  func aMailAddressIsNoMoreThanOne(text: String) {
    let error = #expect(throws: SettingsError.self) {
      try settings("tell: {mail: {good: \"\(text)\"}}")
    }
    #expect(error?.description.contains("is no mail address") == true)
  }

  @Test func aSecretAddressIsNotRepeated() {
    let error = #expect(throws: SettingsError.self) {
      try settings("tell: {webhook: {url: \"http://hooks.example.edu/T0KEN\"}}")
    }
    #expect(error?.description.contains("T0KEN") == false)
  }
}
