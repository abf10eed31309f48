/// Finds the rows and fields of tab-delimited text, and hashes and checks bytes, as fast as the
/// machine can.
///
/// This is the one hot kernel: everything else reads the feed through the offsets it leaves
/// behind. It knows bytes, tabs and line ends, nothing of columns or records, allocates nothing,
/// opens nothing, and keeps no state between calls.
///
/// All offsets count bytes from the pointer the caller passed. Where this header speaks of
/// *padding* it means bytes that may be read, whatever they hold, and that never change a result.

#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if __has_attribute(swift_name)
#define SCAN_SWIFT_NAME(name) __attribute__((swift_name(name)))
#else
#define SCAN_SWIFT_NAME(name)
#endif

// MARK: - Rows and fields

/// The bytes that may be read after the ones to be split, and the entries that may be written
/// after the last field end: `scan_split` works on 64 bytes at a time.
#define SCAN_PADDING 64

/// What the bytes of one row hold that the common row does not; an option set in Swift.
///
/// A row with none of them, `SCAN_CRLF` apart, is printable ASCII without quotes, padding or marks,
/// so the checks that look for those can skip it.
typedef enum __attribute__((flag_enum, enum_extensibility(open))) scan_flags : uint32_t {
  /// A byte of 0x80 or above: the row is not plain ASCII.
  SCAN_HIGH SCAN_SWIFT_NAME("high") = 1,
  /// A byte below 0x20 other than a tab, the LF or the CR that ends the row, or 0x7F.
  ///
  /// A CR anywhere else counts, also the first of two before an LF.
  SCAN_CONTROL SCAN_SWIFT_NAME("control") = 2,
  /// A double quote.
  SCAN_QUOTE SCAN_SWIFT_NAME("quote") = 4,
  /// The row ends in CR LF.
  SCAN_CRLF SCAN_SWIFT_NAME("crlf") = 8,
  /// A field begins or ends with a space.
  SCAN_PADDED SCAN_SWIFT_NAME("padded") = 16,
  /// One of `#` `+` `;` `|` `(`, which spreadsheet damage and lists leave behind.
  SCAN_MARK SCAN_SWIFT_NAME("mark") = 32,
} scan_flags;

/// One complete row.
typedef struct scan_row {
  /// Offset of the row's first byte.
  uint32_t start;
  /// Offset one past the row's last byte; its LF or CR LF is not part of it.
  uint32_t end;
  /// Index in `ends` of the row's first field.
  uint32_t first;
  /// Number of fields: the row's tabs and one more, so never 0.
  uint32_t fields;
  /// What stands in the row.
  scan_flags flags;
} scan_row;

/// How far a split came.
typedef struct scan_result {
  /// Rows found.
  size_t rows;
  /// Fields in those rows, which is the number of valid entries in `ends`.
  size_t fields;
  /// Offset one past the LF of the last row found, 0 if there is none: what follows is for the
  /// next call.
  size_t consumed;
} scan_result;

/// Splits text into its complete rows, each ended by LF, and their fields.
///
/// Field `i` of a row ends at `ends[row.first + i]`, exclusive. It starts at `row.start` if `i` is
/// 0, and one byte (the tab) after the end of the field before it otherwise. An empty line is a
/// row of one empty field. What stands after the last LF is left for the next call, together
/// with all that follows the `capacity`-th row.
///
/// ```c
/// for (uint32_t i = 0, start = row.start; i < row.fields; i++) {
///   uint32_t end = ends[row.first + i];
///   use(bytes + start, end - start);
///   start = end + 1;
/// }
/// ```
///
/// - `bytes`: the text, of any alignment, followed by `SCAN_PADDING` bytes of padding.
/// - `count`: its length in bytes, without the padding, at most `UINT32_MAX - SCAN_PADDING`.
/// - `ends`: room for `count + SCAN_PADDING` entries. Those after the valid ones may be
///   overwritten with anything; as memory that is never touched costs nothing, room for the
///   worst case, a tab in every byte, is cheap.
/// - `rows`: room for `capacity` rows.
scan_result scan_split(
  const uint8_t *bytes, size_t count, uint32_t *ends, scan_row *rows, size_t capacity);

/// The kinds of bytes in one field, as `scan_flags`; any CR counts as a control character.
///
/// `scan_split` says them for a whole row; this finds the field they stand in. No padding is read.
uint32_t scan_marks(const uint8_t *bytes, size_t count);

/// Finds the fields of a row that hold a wanted kind of byte.
///
/// - `bytes`, `ends`: as given to and left by `scan_split`, padding and all.
/// - `row`: one of its rows.
/// - `wanted`: the kinds, as `scan_flags`.
/// - `fields`: gets their numbers, ascending, at most `capacity` of them.
///
/// Returns how many were written.
size_t scan_marked_fields(
  const uint8_t *bytes, const scan_row *row, const uint32_t *ends, uint32_t wanted,
  uint16_t *fields, size_t capacity);

// MARK: - Hashes

/// A 64-bit hash of bytes: XXH3, with a seed.
///
/// The same bytes and seed give the same value on every machine and in every release, so it may
/// be stored. It isn't a signature: whoever knows the seed can make two texts collide.
///
/// Above 240 bytes a seed of 0 is the fastest by far: any other costs 10 ns more. No padding is
/// read.
uint64_t scan_hash(const uint8_t *bytes, size_t count, uint64_t seed);

/// A 64-bit hash that is the same for texts which differ only in the case of `A`-`Z`.
///
/// For ids, that two systems may spell in different case; made for up to 128 bytes. Bytes of 0x80
/// and above are taken as they are. The value may be stored like that of `scan_hash`, but isn't
/// the `scan_hash` of any spelling. No padding is read.
uint64_t scan_hash_folded(const uint8_t *bytes, size_t count, uint64_t seed);

/// Asks the machine to fetch the memory at an address that will be read or written soon.
///
/// A hint: any address will do, a wrong one costs a little time.
void scan_prefetch(const void *address);

// MARK: - UTF-8

/// The offset of the first byte that isn't part of a valid UTF-8 sequence, or `count`.
///
/// Valid is what RFC 3629 says: no overlong form, no surrogate, nothing above U+10FFFF, nothing
/// cut short. The offset is that of the sequence's first byte. To look on behind it, call again
/// with the bytes after it. No padding is read.
size_t scan_invalid_utf8(const uint8_t *bytes, size_t count);

// MARK: - Implementations

/// The ways `scan_split` is implemented. All give the same result.
typedef enum __attribute__((enum_extensibility(open))) scan_kind : uint32_t {
  /// The fastest this machine has.
  SCAN_AUTO SCAN_SWIFT_NAME("auto") = 0,
  /// 8 bytes at a time in plain C, for any machine.
  SCAN_PORTABLE SCAN_SWIFT_NAME("portable") = 1,
  /// 16 bytes at a time, for every x86-64.
  SCAN_SSE2 SCAN_SWIFT_NAME("sse2") = 2,
  /// 16 bytes at a time, for every 64-bit ARM.
  SCAN_NEON SCAN_SWIFT_NAME("neon") = 3,
  /// 32 bytes at a time, for x86-64 since about 2013.
  SCAN_AVX2 SCAN_SWIFT_NAME("avx2") = 4,
  /// 64 bytes at a time, for x86-64 with AVX-512 VBMI2 (Intel since 2019, AMD since 2022).
  SCAN_AVX512 SCAN_SWIFT_NAME("avx512") = 5,
} scan_kind;

/// Makes `scan_split` use one implementation, for tests and benchmarks.
///
/// Returns 1, or 0, changing nothing, if this machine can't run it. Safe at any time from any
/// thread; calls under way finish as they began.
int scan_use(scan_kind kind);

/// The implementation `scan_split` uses now; never `SCAN_AUTO`.
scan_kind scan_used(void);

#ifdef __cplusplus
}
#endif

#endif
