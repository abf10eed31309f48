import Foundation

/// A library that kills the process at the n-th of its writes, whatever does the writing.
enum DeadlyWrites {
  private static let source = #"""
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/types.h>
    #include <unistd.h>
    static long count;
    static void pass(void) {
      const char *at = getenv("DEADLY_WRITES_AT");
      if (__atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) == (at ? atol(at) : -1))
        kill(getpid(), SIGKILL);
    }
    #define REAL(name) static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name)
    ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) {
      REAL(pwrite64); pass(); return real(f, b, n, o); }
    ssize_t pwrite(int f, const void *b, size_t n, off_t o) {
      REAL(pwrite); pass(); return real(f, b, n, o); }
    int fsync(int f) { REAL(fsync); pass(); return real(f); }
    int fdatasync(int f) { REAL(fdatasync); pass(); return real(f); }
    int ftruncate64(int f, off64_t n) { REAL(ftruncate64); pass(); return real(f, n); }
    int ftruncate(int f, off_t n) { REAL(ftruncate); pass(); return real(f, n); }
    int unlink(const char *p) { REAL(unlink); pass(); return real(p); }
    int rename(const char *p, const char *q) { REAL(rename); pass(); return real(p, q); }
    __attribute__((destructor)) static void tell(void) {
      const char *path = getenv("DEADLY_WRITES_TALLY");
      FILE *file = path ? fopen(path, "w") : 0;
      if (file) { fprintf(file, "%ld", count); fclose(file); }
    }
    """#

  /// Whether there is a compiler.
  static var canBeBuilt: Bool {
    ["/usr/bin/cc", "/usr/local/bin/cc"].contains {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Builds it.
  ///
  /// - Returns: its path, nil where the compiler fails.
  static func build(in folder: TemporaryFolder) throws -> String? {
    let (code, library) = (folder / "deadly.c", folder / "deadly.so")
    try source.write(toFile: code, atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["cc", "-shared", "-fPIC", "-o", library, code, "-ldl"]
    compiler.standardError = FileHandle.nullDevice
    try compiler.run()
    compiler.waitUntilExit()
    return compiler.terminationStatus == 0 ? library : nil
  }
}
