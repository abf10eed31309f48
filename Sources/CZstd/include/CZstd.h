#ifndef CZSTD_H
#define CZSTD_H

// Compressing and decompressing a file as a stream, by the system's libzstd.
//
// This header includes none of the library's, so none of its macros reaches Swift.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a copy came to.
typedef enum __attribute__((enum_extensibility(closed))) zstd_outcome {
  zstd_copied,
  zstd_read_failed,
  zstd_write_failed,
  zstd_damaged,
  zstd_no_memory,
} zstd_outcome;

/// Compresses all bytes of one descriptor, from where it stands, into another.
zstd_outcome zstd_compress_file(int32_t from, int32_t to);

/// Decompresses what `zstd_compress_file` wrote, checking it, into another descriptor.
zstd_outcome zstd_decompress_file(int32_t from, int32_t to);

#pragma clang assume_nonnull end

#endif
