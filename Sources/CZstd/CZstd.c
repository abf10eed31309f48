#include "CZstd.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>
#include <zstd.h>

// Text of a feed comes to a tenth already at the lowest levels; a higher one would cost the night
// more than the check.
static const int level = 3;

typedef struct {
  void *in, *out;
  size_t in_size, out_size;
} buffers_t;

static bool make(buffers_t *buffers, size_t in_size, size_t out_size) {
  *buffers = (buffers_t){malloc(in_size), malloc(out_size), in_size, out_size};
  return buffers->in && buffers->out;
}

static void release(buffers_t *buffers) {
  free(buffers->in);
  free(buffers->out);
}

static ssize_t read_some(int descriptor, void *bytes, size_t count) {
  ssize_t got;
  do got = read(descriptor, bytes, count);
  while (got < 0 && errno == EINTR);
  return got;
}

static bool write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = write(descriptor, bytes, count);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    bytes += done;
    count -= (size_t)done;
  }
  return true;
}

static zstd_outcome compress_with(ZSTD_CCtx *context, buffers_t *buffers, int from, int to) {
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  bool is_last = false;
  while (!is_last) {
    ssize_t got = read_some(from, buffers->in, buffers->in_size);
    if (got < 0) return zstd_read_failed;
    is_last = got == 0;
    ZSTD_inBuffer in = {buffers->in, (size_t)got, 0};
    bool is_done = false;
    while (!is_done) {
      ZSTD_outBuffer out = {buffers->out, buffers->out_size, 0};
      size_t left =
          ZSTD_compressStream2(context, &out, &in, is_last ? ZSTD_e_end : ZSTD_e_continue);
      if (ZSTD_isError(left)) return zstd_no_memory;
      if (!write_all(to, buffers->out, out.pos)) return zstd_write_failed;
      is_done = is_last ? left == 0 : in.pos == in.size;
    }
  }
  return zstd_copied;
}

zstd_outcome zstd_compress_file(int32_t from, int32_t to) {
  buffers_t buffers;
  ZSTD_CCtx *context = ZSTD_createCCtx();
  zstd_outcome outcome = zstd_no_memory;
  if (make(&buffers, ZSTD_CStreamInSize(), ZSTD_CStreamOutSize()) && context)
    outcome = compress_with(context, &buffers, from, to);
  release(&buffers);
  ZSTD_freeCCtx(context);
  return outcome;
}

static zstd_outcome decompress_with(ZSTD_DCtx *context, buffers_t *buffers, int from, int to) {
  size_t left = 0;
  for (;;) {
    ssize_t got = read_some(from, buffers->in, buffers->in_size);
    if (got < 0) return zstd_read_failed;
    // Something is left where the file was cut.
    if (got == 0) return left == 0 ? zstd_copied : zstd_damaged;
    ZSTD_inBuffer in = {buffers->in, (size_t)got, 0};
    while (in.pos < in.size) {
      ZSTD_outBuffer out = {buffers->out, buffers->out_size, 0};
      left = ZSTD_decompressStream(context, &out, &in);
      if (ZSTD_isError(left)) return zstd_damaged;
      if (!write_all(to, buffers->out, out.pos)) return zstd_write_failed;
    }
  }
}

zstd_outcome zstd_decompress_file(int32_t from, int32_t to) {
  buffers_t buffers;
  ZSTD_DCtx *context = ZSTD_createDCtx();
  zstd_outcome outcome = zstd_no_memory;
  if (make(&buffers, ZSTD_DStreamInSize(), ZSTD_DStreamOutSize()) && context)
    outcome = decompress_with(context, &buffers, from, to);
  release(&buffers);
  ZSTD_freeDCtx(context);
  return outcome;
}
