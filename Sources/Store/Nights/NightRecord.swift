package import Feed
internal import GRDB

/// A set of files that was judged, as the store keeps it.
package struct NightRecord: Sendable, Equatable {
  /// How it ended.
  package enum State: String, Sendable {
    /// Loaded; some rows or cells may be left out.
    case loaded
    /// A guard holds it; nothing was loaded.
    case held
    /// A file can't be loaded at all; nothing was.
    case refused
  }

  /// Its number, counting up.
  package var night: Int
  /// The school's day it stands for.
  package var date: Day
  /// Which of that day's sets it is, from 1.
  package var sequence: Int
  package var state: State
  /// When it was judged, in UTC: `2026-11-25T03:12:45Z`.
  package var at: String
  /// What the command ended with.
  package var exitCode: Int
  /// Rows in its files, those left out too.
  package var rows: Int
  package var added = 0
  package var changed = 0
  package var gone = 0
  package var leftOut = 0
  package var files: [NightFile] = []

  package init(
    night: Int, date: Day, sequence: Int, state: State, at: String, exitCode: Int, rows: Int
  ) {
    (self.night, self.date, self.sequence) = (night, date, sequence)
    (self.state, self.at, self.exitCode, self.rows) = (state, at, exitCode, rows)
  }

  /// `2026-11-25`, or `2026-11-25.2` for the second set of the day.
  package var label: String { sequence == 1 ? date.description : "\(date).\(sequence)" }
}

/// One file of a night.
package struct NightFile: Sendable, Equatable {
  package var feed: FileKind
  /// Its name without folders.
  package var name: String
  package var bytes: Int
  /// In hexadecimal.
  package var sha256: String
  package var rows: Int
  /// Where its bytes are kept, nil where they aren't.
  package var archived: String?

  package init(
    feed: FileKind, name: String, bytes: Int, sha256: String, rows: Int, archived: String? = nil
  ) {
    (self.feed, self.name, self.bytes) = (feed, name, bytes)
    (self.sha256, self.rows, self.archived) = (sha256, rows, archived)
  }
}

/// Which night someone means: a date, `DATE.2`, or the newest.
package enum NightChoice: Sendable, Equatable {
  /// All that stands for the date.
  case date(Day)
  /// One of the date's sets.
  case set(Day, sequence: Int)
  /// The last good night.
  case last

  /// Reads `2026-11-25` or `2026-11-25.2`, nil where it is neither.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(iso: String(first)), parts.count <= 2 else {
      return nil
    }
    if parts.count == 1 {
      self = .date(day)
    } else if let sequence = Int(parts[1]), sequence >= 1 {
      self = .set(day, sequence: sequence)
    } else {
      return nil
    }
  }
}
