internal import Changes
internal import Files
internal import Reports
internal import Store

extension Checkup {
  /// What the last good night tells of tonight's.
  struct LastNight {
    var label: String
    var at: Moment?
    var bytes: Int
  }

  /// The store: whether it can be used, whole, of this version; when the last good night and the
  /// last backup were.
  func storeFindings() -> ([DoctorReport.Finding], LastNight?) {
    let area = "store"
    guard let path = store else {
      return (
        [
          DoctorReport.Finding(
            area, .stop, "no store is named", effect: "a night that isn't given --store can't run",
            mend: "set store.path in the settings")
        ], nil
      )
    }
    guard let place = Place(path) else { return (absent(path), nil) }
    var findings = permissions(place)
    do {
      let store = try Store.open(path, for: .reading)
      let last = try store.read { connection in
        try Nights.lastGood(connection).map { night in
          LastNight(
            label: night.label, at: Moment(night.at),
            bytes: night.files.reduce(0) { $0 + $1.bytes })
        }
      }
      findings += try look(store, path, last)
      return (findings, last)
    } catch {
      findings.append(
        DoctorReport.Finding(
          area, .stop, "\(error)", effect: "the night ends with exit 3, nothing is loaded",
          mend: "see what is said of it"))
      return (findings, nil)
    }
  }

  private func absent(_ path: String) -> [DoctorReport.Finding] {
    let folder = Place.folder(of: path)
    let above = Place(folder) == nil ? Place.folder(of: folder) : folder
    guard Place(above) != nil, Place.allows(above, Place.writing) else {
      return [
        DoctorReport.Finding(
          "store", .stop, "\(path) isn't there, and \(above) can't be written",
          effect: "the night can't make the store", mend: "make the folder, for the night's user")
      ]
    }
    return [
      DoctorReport.Finding(
        "store", .note, "\(path) isn't there yet",
        effect: "the first night makes it, and compares with nothing")
    ]
  }

  private func permissions(_ place: Place) -> [DoctorReport.Finding] {
    var findings: [DoctorReport.Finding] = []
    if Place.isRoot, place.owner != "root" {
      findings.append(
        DoctorReport.Finding(
          "store", .notRun,
          "permissions: root may do everything, and the store is \(place.owner)'s",
          mend: "sudo -u \(place.owner) sisfeed doctor"))
    } else if !Place.allows(place.path, Place.readingWriting)
      || !Place.allows(Place.folder(of: place.path), Place.writing)
    {
      findings.append(
        DoctorReport.Finding(
          "store", .stop,
          "\(place.path), which is \(place.owner)'s, or its folder can't be written",
          effect: "the night ends with exit 3",
          mend: "run it as the night's user, or chown both to that user"))
    }
    for path in [place.path, Place.folder(of: place.path)] {
      guard let place = Place(path), place.isOpenToOthers, path != "." else { continue }
      findings.append(
        DoctorReport.Finding(
          "store", .warning, "\(path) is open to others (\(place.mode))",
          effect: place.isFolder
            ? "the night runs; others may see what lies there" : "the night closes it",
          mend: "chmod \(place.isFolder ? "700" : "600") \(path)"))
    }
    return findings
  }

  private func look(
    _ store: Store, _ path: String, _ last: LastNight?
  ) throws -> [DoctorReport.Finding] {
    var findings: [DoctorReport.Finding] = []
    if let damage = try store.read({ try StoreHealth.damage($0) }) {
      findings.append(
        DoctorReport.Finding(
          "store", .stop, "\(path) is damaged: \(damage)", effect: "the night can't rely on it",
          mend: "keep the file, restore the last backup, run sisfeed nights --verify"))
    } else {
      findings.append(DoctorReport.Finding("store", .fine, "\(path) is whole (quick check)"))
    }
    switch try store.read({ try EventChain.verify($0) }) {
    case .whole(let head, let events):
      findings.append(
        DoctorReport.Finding(
          "store", .fine, "the chain of \(events) events is whole, its head is \(head)"))
    case .broken, .rewritten:
      findings.append(
        DoctorReport.Finding(
          "store", .warning, "the chain of events was changed by another hand",
          effect: "the night runs; what it builds on may not be what was loaded",
          mend: "sisfeed nights --verify, and compare with a backup"))
    }
    let (applied, known) = try store.read { try StoreHealth.tables($0) }
    findings.append(
      applied == known
        ? DoctorReport.Finding("store", .fine, "its tables are of \(applied ?? "no version")")
        : DoctorReport.Finding(
          "store", .note, "its tables are of \(applied ?? "no version")",
          effect:
            "the night brings them to \(known ?? "this version") first; an older sisfeed can't "
            + "read it after that", mend: "take a backup before"))
    findings.append(age(last))
    findings.append(try backup(store))
    return findings
  }

  private func age(_ last: LastNight?) -> DoctorReport.Finding {
    guard let last, let at = last.at else {
      return DoctorReport.Finding(
        "store", .note, "no night was loaded yet", effect: "tonight compares with nothing")
    }
    let hours = max(0, now.seconds - at.seconds) / 3_600
    let overdue = Notice.feedOverdue(
      lastGood: at.seconds, now: now.seconds, limit: hoursUntilOverdue)
    guard overdue == nil else {
      return DoctorReport.Finding(
        "store", .warning, "the last good night, \(last.label), is \(hours) hours old",
        effect: "tonight runs; guards compare with that night, and what happened since isn't known",
        mend: "look whether the extract ran and the transfer arrived; sisfeed nights")
    }
    return DoctorReport.Finding(
      "store", .fine, "the last good night is \(last.label), \(hours) hours ago")
  }

  /// For how many hours a backup is good.
  private static let hoursOfBackup = 48

  private func backup(_ store: Store) throws -> DoctorReport.Finding {
    let at = try store.read { try Backups.last($0) }.flatMap { Moment($0) }
    let hours = at.map { max(0, now.seconds - $0.seconds) / 3_600 }
    if let hours, hours <= Self.hoursOfBackup {
      return DoctorReport.Finding("backup", .fine, "the last one is \(hours) hours old")
    }
    return DoctorReport.Finding(
      "backup", .warning,
      hours.map { "the last one is \($0) hours old" } ?? "the store was never backed up",
      effect: "tonight runs; were the disk to fail, decisions and history would be lost",
      mend: "systemctl enable --now sisfeed-backup.timer, or sisfeed backup FILE, and keep copies "
        + "elsewhere")
  }
}
