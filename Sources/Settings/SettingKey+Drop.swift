internal import Feed
internal import Intake

extension SettingKey {
  /// The settings of the drop folder, in the order of the document.
  static let drop = [
    SettingKey(
      "drop.folder", takes: "the path of a folder", byDefault: "none",
      meaning:
        "Where the feed arrives. A path begins in the folder of the settings file. `--drop` "
        + "goes before it.",
      example: "/srv/sftp/sis/drop"),
    SettingKey(
      "drop.set", takes: Suggestion.list(DropSet.allCases.map(\.rawValue), last: "or"),
      byDefault: "the files of the last good night",
      meaning: "Which files the school sends; a night waits until all of them are there. On the "
        + "first night, where this isn't set, it takes what lies there.",
      example: "student-and-hr", form: .words(DropSet.allCases.map(\.rawValue))),
    SettingKey(
      "drop.complete", takes: Suggestion.list(Completion.allCases.map(\.rawValue), last: "or"),
      byDefault: "rename",
      meaning:
        "How the sender shows that a file is whole. `rename`: it is uploaded as `NAME.part`, "
        + "`NAME.filepart`, `NAME.tmp` or with a leading dot, and renamed when it is. `companion`: "
        + "`NAME.done` or `NAME.sha256` is uploaded after it. `direct`: it is uploaded under its own "
        + "name and taken when it has rested, which can't tell an upload that was broken off from a "
        + "whole one. A `NAME.sha256` that is there is always held against the file.",
      example: "companion", form: .words(Completion.allCases.map(\.rawValue))),
    .amount(
      "drop.settle", of: "seconds", in: 0...3_600, byDefault: "60",
      meaning: "For how long a file must have rested, by its own time, before it is taken.",
      example: "120"),
    SettingKey(
      "drop.owner", takes: "a user of the system", byDefault: "anyone",
      meaning: "Whose the files must be: the user that the upload signs in as.",
      example: "sisdrop"),
    .amount(
      "drop.quota", of: "megabytes", in: 1...1_000_000, byDefault: "4000",
      meaning: "How large a file may be. A larger one isn't read.", example: "1000"),
    SettingKey(
      "drop.delete", takes: "true or false", byDefault: "false",
      meaning: "Whether the files of a loaded night are deleted from the drop folder where "
        + "`archive.folder` isn't set. With it they are taken out once they are kept there.",
      example: "true", form: .truth),
  ]
}
