internal import JSON

/// What a look at everything that tonight's run needs has shown.
package struct DoctorReport: Sendable {
  /// What a finding means for tonight.
  package enum Weight: String, Sendable, CaseIterable {
    /// It is as it should be.
    case fine = "ok"
    /// Good to know; tonight runs as it should.
    case note
    /// Tonight runs, but something will lack.
    case warning
    /// Tonight would not run.
    case stop
    /// Nobody looked, and why.
    case notRun = "not-run"
  }

  /// One thing that was looked at.
  package struct Finding: Sendable, Equatable {
    /// What it is about, as store, disk or drop.
    package var area: String
    package var weight: Weight
    /// What is so, in a sentence without its full stop.
    package var what: String
    /// What it would do to tonight's run; nil where nothing.
    package var effect: String?
    /// How to mend it.
    package var mend: String?

    package init(
      _ area: String, _ weight: Weight, _ what: String, effect: String? = nil, mend: String? = nil
    ) {
      (self.area, self.weight, self.what) = (area, weight, what)
      (self.effect, self.mend) = (effect, mend)
    }
  }

  /// A setting, its value, and who said it.
  package struct Setting: Sendable {
    package var name: String
    package var value: String
    package var origin: String

    package init(name: String, value: String, origin: String) {
      (self.name, self.value, self.origin) = (name, value, origin)
    }
  }

  package var version: String
  package var today: String
  /// The settings file; nil where there is none.
  package var file: String?
  package var settings: [Setting] = []
  package var findings: [Finding] = []

  package init(version: String, today: String) { (self.version, self.today) = (version, today) }

  /// 3 where tonight would not run, 1 where something will lack, else 0.
  package var exitCode: Int {
    if findings.contains(where: { $0.weight == .stop }) { return 3 }
    return findings.contains { $0.weight == .warning } ? 1 : 0
  }

  /// The result in words.
  package var result: String {
    switch exitCode {
    case 0: "tonight can run"
    case 1: "tonight can run, but something will lack"
    default: "tonight can't run"
    }
  }

  /// The report for people at a terminal.
  ///
  /// - Parameters:
  ///   - width: how wide a line may be.
  ///   - isColoured: whether marks are coloured.
  /// - Returns: the text, ending with a newline.
  package func text(width: Int = 80, isColoured: Bool = false) -> String {
    let palette = Palette(isColoured: isColoured)
    var text = palette.bold("Settings") + " " + (file.map { "(\($0))" } ?? "(no file)") + "\n"
    var table = TextTable(["  setting", "value", "from"])
    for setting in settings { table.add(["  " + setting.name, setting.value, setting.origin]) }
    text += table.text(width: max(width, 60))
    text += "\n" + palette.bold("What tonight needs") + "\n"
    let widest = findings.map { $0.area.count }.max() ?? 0
    for finding in findings {
      let area = Wrap.padded(finding.area, to: widest)
      let weight = Wrap.padded(finding.weight.rawValue, to: 7)
      text += Wrap.paragraph(
        VisibleText.escaped(finding.what), after: "  \(area)  \(weight)  ", width: width)
      let indent = Wrap.spaces(widest + 13)
      for (label, sentence) in [("tonight: ", finding.effect), ("mend: ", finding.mend)] {
        guard let sentence else { continue }
        text += Wrap.paragraph(VisibleText.escaped(sentence), after: indent + label, width: width)
      }
    }
    return text + "\nresult: \(result) (exit \(exitCode))\n"
  }

  /// The report as one JSON object: `sisfeed-doctor/1`, ending with a newline.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.heading("sisfeed-doctor/1", version: version)
    json.pair("today", today)
    json.pair("settingsFile", file)
    json.list("settings", settings) { json, setting in
      json.pair("name", setting.name)
      json.pair("value", setting.value)
      json.pair("origin", setting.origin)
    }
    json.list("findings", findings) { json, finding in
      json.pair("area", finding.area)
      json.pair("weight", finding.weight.rawValue)
      json.pair("what", finding.what)
      json.pair("tonight", finding.effect)
      json.pair("mend", finding.mend)
    }
    json.pair("result", ["ready", "impaired", "", "stopped"][exitCode])
    json.pair("exitCode", exitCode)
    json.endObject()
    json.endLine()
    return json.text
  }
}
