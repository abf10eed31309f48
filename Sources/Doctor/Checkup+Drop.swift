internal import Feed
internal import Files
internal import Glibc
internal import Intake
internal import Night
internal import Reports
internal import Store

extension Checkup {
  /// The drop folder, who may write there, and what lies in it.
  func dropFindings() -> [DoctorReport.Finding] {
    guard let order = drop else {
      return [
        DoctorReport.Finding(
          "drop", .note, "no drop folder is named (drop.folder)",
          effect: "a night loads only files that are named to it")
      ]
    }
    guard let place = Place(order.folder), place.isFolder else {
      return [
        DoctorReport.Finding(
          "drop", .stop, "\(order.folder) is no folder", effect: "the night ends with exit 3",
          mend: "/usr/share/sisfeed/make-drop-user KEY.pub, or set drop.folder")
      ]
    }
    var findings: [DoctorReport.Finding] = []
    if Place.isRoot {
      findings.append(
        DoctorReport.Finding(
          "drop", .notRun, "permissions of \(order.folder): root may do everything",
          mend: "run doctor as the night's user"))
    } else if !Place.allows(order.folder, R_OK | X_OK) {
      findings.append(
        DoctorReport.Finding(
          "drop", .stop, "\(order.folder) (\(place.owner)'s, \(place.mode)) can't be read",
          effect: "the night ends with exit 3", mend: "give its group to the night's user"))
    } else if !Place.allows(order.folder, W_OK) {
      findings.append(
        DoctorReport.Finding(
          "drop", .warning, "\(order.folder) (\(place.owner)'s, \(place.mode)) can't be written",
          effect: "the night is loaded and ends with exit 3, for its files can't be taken away",
          mend: "chmod g+w \(order.folder), and give its group to the night's user"))
    }
    if place.isWritableByAll {
      findings.append(
        DoctorReport.Finding(
          "drop", .warning, "everyone may write to \(order.folder) (\(place.mode))",
          effect: "tonight takes whatever lies there by the right name",
          mend: "chmod o-w \(order.folder), and set drop.owner"))
    }
    return findings + user(order, place) + whatLies(in: order) + manner(order)
  }

  private func user(_ order: DropOrder, _ place: Place) -> [DoctorReport.Finding] {
    guard let owner = order.rules.owner else {
      return [
        DoctorReport.Finding(
          "drop", .note, "drop.owner names nobody",
          effect: "files of any user are taken", mend: "set drop.owner to the account that uploads")
      ]
    }
    return [
      DoctorReport.Finding(
        "drop", .fine, "files must be \(owner.name)'s; the folder is \(place.owner)'s"),
      DoctorReport.Finding(
        "drop", .notRun, "whether \(owner.name) can log in and upload: only an upload shows it",
        mend: "sftp \(owner.name)@localhost with its key"),
    ]
  }

  private func whatLies(in order: DropOrder) -> [DoctorReport.Finding] {
    do {
      let kinds = try store.flatMap { path in
        Place(path) == nil ? nil : try NightDrop.lastKinds(Store.open(path, for: .reading))
      }
      switch try NightDrop(order, lastKinds: kinds ?? []).look(now: now) {
      case .complete(let names):
        return [
          DoctorReport.Finding(
            "drop", .fine, "a complete set lies there: \(names.joined(separator: ", "))")
        ]
      case .settling(_, let why), .incomplete(let why):
        return [
          DoctorReport.Finding(
            "drop", .note, why,
            effect:
              "a night that starts now ends with exit 3; one that starts when the set is there "
              + "takes it")
        ]
      case .refused(let reasons):
        return reasons.map {
          DoctorReport.Finding(
            "drop", .stop, $0, effect: "the night ends with exit 3 as long as it lies there",
            mend: "remove it, and find out who put it there")
        }
      }
    } catch {
      return [
        DoctorReport.Finding(
          "drop", .stop, "\(error)", effect: "the night ends with exit 3",
          mend: "see what is said of it")
      ]
    }
  }

  /// What the manner in which files become whole can't see.
  private func manner(_ order: DropOrder) -> [DoctorReport.Finding] {
    switch order.rules.completion {
    case .rename, .companion: return []
    case .direct:
      return [
        DoctorReport.Finding(
          "drop", .warning,
          "files are uploaded under their own names (drop.complete: direct)",
          effect: "an upload that was broken off looks whole once it has rested for "
            + "\(order.rules.settlingTime) seconds; only a cut line or the guards find it out",
          mend: "upload under NAME.part and rename, or send a NAME.sha256 after it")
      ]
    }
  }

  func archiveFindings() -> [DoctorReport.Finding] {
    guard let archive else {
      return [
        DoctorReport.Finding(
          "archive", .note, "no folder is named (archive.folder)",
          effect: "files stay where they arrived; nights are rebuilt value for value")
      ]
    }
    guard let place = Place(archive) else {
      let above = Place.folder(of: archive)
      return [
        Place.allows(above, W_OK | X_OK)
          ? DoctorReport.Finding(
            "archive", .note, "\(archive) isn't there yet", effect: "the first night makes it")
          : DoctorReport.Finding(
            "archive", .warning, "\(archive) isn't there, and \(above) can't be written",
            effect: "the night is loaded and ends with exit 3, for its files can't be kept",
            mend: "make the folder, for the night's user")
      ]
    }
    guard place.isFolder, Place.allows(archive, W_OK | X_OK) else {
      return [
        DoctorReport.Finding(
          "archive", .warning, "\(archive) (\(place.owner)'s, \(place.mode)) can't be written",
          effect: "the night is loaded and ends with exit 3, for its files can't be kept",
          mend: "chown it to the night's user")
      ]
    }
    return [
      place.isOpenToOthers
        ? DoctorReport.Finding(
          "archive", .warning, "\(archive) is open to others (\(place.mode))",
          effect: "the night runs; others may see what lies there", mend: "chmod 700 \(archive)")
        : DoctorReport.Finding("archive", .fine, "\(archive) can be written")
    ]
  }
}
