internal import Glibc

/// Whether somebody has a file open to write to it.
///
/// The kernel knows: it grants nobody a lease on such a file. It grants none either to who neither
/// owns the file nor may take leases (`CAP_LEASE`), nor on some file systems; then this says no, and
/// the settling time alone stands for it.
enum Writers {
  private static let setLease: Int32 = 1_024
  private static let setSignal: Int32 = 10

  static func areAt(_ descriptor: Int32) -> Bool {
    // A lease that is broken the moment it is held would end the program by its signal.
    guard fcntl(descriptor, setSignal, SIGURG) == 0 else { return false }
    if fcntl(descriptor, setLease, F_RDLCK) == 0 {
      _ = fcntl(descriptor, setLease, F_UNLCK)
      return false
    }
    return errno == EAGAIN
  }
}
