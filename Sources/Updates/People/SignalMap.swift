package import Changes
package import Feed

/// Which value of which column means what: the settings' `signals`, their columns looked up.
package struct SignalMap: Sendable {
  /// One of them.
  package struct Entry: Sendable, Equatable {
    /// What the settings say.
    package let signal: Signal
    /// The column that they mean.
    package let column: ColumnID

    package init(_ signal: Signal, column: ColumnID) {
      self.signal = signal
      self.column = column
    }

    /// `CUSTOM4=WD`, by which the same signal is known again.
    var text: String { "\(signal.column)=\(signal.value)" }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// What a person's row says: blank values and blocked columns say nothing.
  func signals(in view: PersonView) -> [Entry] {
    entries.filter { entry in
      !entry.signal.value.isEmpty && view.value(entry.column) == entry.signal.value
        && view.blocked[entry.column] == nil
    }
  }
}
