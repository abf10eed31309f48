internal import Feed

extension SettingKey {
  /// The settings of who is told, in the order of the document.
  static let tell = [
    SettingKey(
      "tell.when",
      takes: Suggestion.list(TellSettings.Occasion.allCases.map(\.rawValue), last: "or"),
      byDefault: "always",
      meaning: "On which nights mail and webhook are used: on all, or only where there is more to "
        + "say than that everything went as on any night. The system's log and the figures have "
        + "every night.",
      example: "news", form: .words(TellSettings.Occasion.allCases.map(\.rawValue))),
    SettingKey(
      "tell.mail.good", takes: "addresses, separated by commas", byDefault: "nobody",
      meaning: "Who gets the morning report of a night that was loaded.",
      example: "registrar@example.edu, sevis@example.edu"),
    SettingKey(
      "tell.mail.held", takes: "addresses, separated by commas", byDefault: "those of `good`",
      meaning: "Who gets it of a night that was held or refused or could not run, and is told when "
        + "no night has been good for too long (`guards.overdue-hours`).",
      example: "sevis@example.edu, sis-oncall@example.edu"),
    SettingKey(
      "tell.mail.from", takes: "an address", byDefault: "sisfeed at the machine's name",
      meaning: "From whom the mail comes.", example: "sisfeed@example.edu"),
    SettingKey(
      "tell.mail.sendmail", takes: "the path of a program", byDefault: "/usr/sbin/sendmail",
      meaning: "The program that takes a mail by `-t -i`.", example: "/usr/bin/msmtp"),
    SettingKey(
      "tell.webhook.url", takes: "an https address", byDefault: "none",
      meaning:
        "The web service that gets each report as JSON (`sisfeed-telling/1`). Its certificate "
        + "is always checked; http is for this machine alone. Nothing prints more of it than its "
        + "host.",
      example: "https://hooks.example.edu/sisfeed"),
    SettingKey(
      "tell.webhook.ca", takes: "the path of a file", byDefault: "the system's",
      meaning:
        "The certificates that are trusted there, in PEM. A path begins in the folder of the "
        + "settings file.",
      example: "/etc/sisfeed/campus-ca.pem"),
    SettingKey(
      "tell.syslog", takes: "true or false", byDefault: "true where there is one",
      meaning:
        "Whether the system's log (authpriv) gets a line a night: how it ended, and the head "
        + "of the chain of events.",
      example: "true", form: .truth),
    SettingKey(
      "tell.metrics", takes: "the path of a file", byDefault: "none",
      meaning: "Where the figures for Prometheus are written, ending in `.prom`; everyone may read "
        + "them. A path begins in the folder of the settings file.",
      example: "/var/lib/prometheus/node-exporter/sisfeed.prom"),
  ]
}
