/// What wakes whoever sleeps until something happens or its time has come.
///
/// Rung several times before it is heard, it is heard once.
struct Bell: Sendable {
  private let rings: AsyncStream<Void>
  private let ringer: AsyncStream<Void>.Continuation

  init() {
    (rings, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  @Sendable func ring() { ringer.yield() }

  /// Ends all waiting, now and later.
  @Sendable func end() { ringer.finish() }

  /// Waits until it rings, at most so many seconds.
  func wait(seconds: Double) async {
    let timer = Task {
      try await Task.sleep(for: .seconds(seconds))
      ring()
    }
    defer { timer.cancel() }
    for await _ in rings { return }
  }
}
