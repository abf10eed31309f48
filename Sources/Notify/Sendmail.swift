internal import Glibc
internal import Subprocess
internal import SystemPackage

/// The system's sendmail: it reads a message with its recipients and sends it, now or later.
///
/// That it took the message is all that it says; what a server further on does with it is for the
/// mail system to follow up.
struct Sendmail: Sendable {
  let program: String

  /// How long it may take, in seconds.
  private static let patience = 60
  /// The most that is read of what it says.
  private static let mostWords = 1 << 16

  /// Hands a message over.
  ///
  /// - Returns: what came of it.
  func send(_ message: MailMessage) async -> Attempt {
    let bytes = message.bytes
    return await withTaskGroup(of: Attempt?.self) { group in
      group.addTask { await run(bytes) }
      group.addTask {
        try? await Task.sleep(for: .seconds(Self.patience))
        return nil
      }
      let first = await group.next() ?? nil
      // Whoever is late is ended; a program whose task is cancelled is killed.
      group.cancelAll()
      return first
        ?? .uncertain("\(program) took longer than \(Self.patience) seconds and was ended")
    }
  }

  /// Whether it is there and can be run; nothing is sent.
  func look() -> Attempt {
    var status = stat()
    guard stat(program, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failed("\(program) is no program; install msmtp-mta, nullmailer or postfix")
    }
    guard access(program, X_OK) == 0 else {
      return .failed("\(program): \(String(cString: strerror(errno)))")
    }
    return .taken
  }

  private func run(_ bytes: [UInt8]) async -> Attempt {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: ["-t", "-i"], input: .array(bytes), output: .discarded,
        error: .string(limit: Self.mostWords))
      switch result.terminationStatus {
      case .exited(0): return .taken
      case .exited(let code):
        return .failed("\(program) ended with \(code)\(Self.words(result.standardError))")
      case .signaled(let signal):
        return .uncertain("\(program) was ended by signal \(signal)")
      }
    } catch {
      guard access(program, X_OK) == 0 else {
        return .failed("\(program): \(String(cString: strerror(errno)))")
      }
      return .uncertain("\(program) could not be run to its end")
    }
  }

  /// The first line of what it said, made harmless.
  private static func words(_ text: String?) -> String {
    guard let line = text?.split(whereSeparator: \.isNewline).first else { return "" }
    let visible = line.unicodeScalars.prefix(200).map { $0.value < 0x20 ? " " : Character($0) }
    return ": " + String(visible)
  }
}
