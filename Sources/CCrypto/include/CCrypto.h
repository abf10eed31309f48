#ifndef CCRYPTO_H
#define CCRYPTO_H

// SHA-256, its keyed form and random bytes, from the system's libcrypto.
//
// This header includes no OpenSSL header, so no macro of OpenSSL reaches Swift. A function that
// returns an int gives 0, or -1 where libcrypto refuses or memory is out; the output then holds
// nothing to rely on. A pointer may be null where its count is 0. Every function may be called from
// any thread at any time; one `crypto_sha256_stream` belongs to one thread at a time.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Hashes bytes that are in memory as a whole.
int32_t crypto_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t *out32);

/// Bytes being hashed piece by piece.
typedef struct crypto_sha256_stream crypto_sha256_stream;

/// A new stream that has seen no byte; null where memory is out.
crypto_sha256_stream *_Nullable crypto_sha256_create(void);

/// Hashes the next bytes.
int32_t crypto_sha256_update(crypto_sha256_stream *stream, const uint8_t *_Nullable bytes,
                             size_t count);

/// Writes the hash of all bytes seen, and makes the stream new again.
int32_t crypto_sha256_finish(crypto_sha256_stream *stream, uint8_t *out32);

/// Ends a stream, finished or not.
void crypto_sha256_free(crypto_sha256_stream *_Nullable stream);

/// HMAC-SHA-256 (RFC 2104): a hash that only who has the key can make or check.
int32_t crypto_hmac_sha256(const uint8_t *_Nullable key, size_t key_count,
                           const uint8_t *_Nullable bytes, size_t count, uint8_t *out32);

/// Random bytes fit for keys.
int32_t crypto_random(uint8_t *_Nullable out, size_t count);

#pragma clang assume_nonnull end

#endif
