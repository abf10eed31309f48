internal import Changes
internal import Feed

/// Why a row has probably gone, so that whoever looks begins at the right place.
enum MissingRowCause: Sendable, Equatable {
  /// The same person seems to have come back under another id.
  case renamed
  /// The programme ended, or the person left, long enough ago for the file to drop them.
  case agedOut
  /// Many went on the same night: the extract's filter.
  case populationFilter
  /// The last class in the feed was none of the file's.
  case otherClass
  /// None of these: the person may have left without anyone having said so.
  case unknown

  /// How many days after leaving the file keeps someone (SIS/HR Data 003).
  static let keptDays = 60
  /// How many must go on one night to make it the extract's doing.
  static let manyPeople = 20

  init(_ missing: MissingRow, view: PersonView, record: SEVISRecord, signals: SignalMap) {
    let hasLeft = signals.signals(in: view).contains {
      $0.signal.meaning == .graduated || $0.signal.meaning == .withdrawn
    }
    let hasEnded = record.programEnd.map { missing.since.days(after: $0) > 0 } ?? false
    if missing.renamedTo != nil {
      self = .renamed
    } else if hasLeft || hasEnded {
      self = .agedOut
    } else if missing.others >= Self.manyPeople {
      self = .populationFilter
    } else if let last = view.visaClass, last != record.visaClass {
      self = .otherClass
    } else {
      self = .unknown
    }
  }

  /// The guess, in a sentence.
  var sentence: String {
    switch self {
    case .renamed: "the same person seems to be there under another UUUID"
    case .agedOut:
      "the person had graduated or withdrawn, or the programme had ended; the file keeps them "
        + "\(Self.keptDays) days"
    case .populationFilter: "many went on the same night, so it is probably the extract's filter"
    case .otherClass: "the last VISA_TYPE was another class than the record's"
    case .unknown: "nothing in the feed said why"
    }
  }
}
