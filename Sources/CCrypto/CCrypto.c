#include "CCrypto.h"

#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdbool.h>

// Looking an algorithm up costs more than hashing a short text, and so does making a context.
// The algorithms are looked up once; each thread keeps one context of either kind until it ends.

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_ready;
static EVP_MD *sha256;
static EVP_MAC *hmac;
static pthread_key_t contexts_key;

typedef struct {
  EVP_MD_CTX *sha256;
  EVP_MAC_CTX *hmac;
} contexts_t;

static _Thread_local contexts_t contexts;

static void free_contexts(void *value) {
  contexts_t *ending = value;
  EVP_MD_CTX_free(ending->sha256);
  EVP_MAC_CTX_free(ending->hmac);
  *ending = (contexts_t){0};
}

static void set_up(void) {
  // Without its exit handler, libcrypto is never taken down under a thread that still hashes.
  if (OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL) != 1) return;
  sha256 = EVP_MD_fetch(NULL, "SHA2-256", NULL);
  hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
  is_ready = sha256 && hmac && pthread_key_create(&contexts_key, free_contexts) == 0;
}

static bool ready(void) {
  return pthread_once(&once, set_up) == 0 && is_ready;
}

/// This thread's context for hashing; null where there is none to be had.
static EVP_MD_CTX *hash_context(void) {
  if (contexts.sha256) return contexts.sha256;
  if (!ready() || pthread_setspecific(contexts_key, &contexts) != 0) return NULL;
  return contexts.sha256 = EVP_MD_CTX_new();
}

/// This thread's context for keyed hashing, set to SHA-256; null where there is none to be had.
static EVP_MAC_CTX *keyed_context(void) {
  if (contexts.hmac) return contexts.hmac;
  if (!ready() || pthread_setspecific(contexts_key, &contexts) != 0) return NULL;
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
  char digest[] = "SHA2-256";
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_end(),
  };
  if (!context || EVP_MAC_CTX_set_params(context, parameters) != 1) {
    EVP_MAC_CTX_free(context);
    return NULL;
  }
  return contexts.hmac = context;
}

static int32_t code(bool success) { return success ? 0 : -1; }

int32_t crypto_sha256(const uint8_t *bytes, size_t count, uint8_t *out32) {
  EVP_MD_CTX *context = hash_context();
  return code(context && EVP_DigestInit_ex2(context, sha256, NULL) == 1 &&
              EVP_DigestUpdate(context, bytes, count) == 1 &&
              EVP_DigestFinal_ex(context, out32, NULL) == 1);
}

crypto_sha256_stream *crypto_sha256_create(void) {
  EVP_MD_CTX *context = ready() ? EVP_MD_CTX_new() : NULL;
  if (context && EVP_DigestInit_ex2(context, sha256, NULL) != 1) {
    EVP_MD_CTX_free(context);
    context = NULL;
  }
  return (crypto_sha256_stream *)context;
}

int32_t crypto_sha256_update(crypto_sha256_stream *stream, const uint8_t *bytes, size_t count) {
  return code(EVP_DigestUpdate((EVP_MD_CTX *)stream, bytes, count) == 1);
}

int32_t crypto_sha256_finish(crypto_sha256_stream *stream, uint8_t *out32) {
  EVP_MD_CTX *context = (EVP_MD_CTX *)stream;
  return code(EVP_DigestFinal_ex(context, out32, NULL) == 1 &&
              EVP_DigestInit_ex2(context, sha256, NULL) == 1);
}

void crypto_sha256_free(crypto_sha256_stream *stream) {
  EVP_MD_CTX_free((EVP_MD_CTX *)stream);
}

int32_t crypto_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *bytes,
                           size_t count, uint8_t *out32) {
  // To libcrypto no pointer means the key of the call before, even where the count is 0.
  static const uint8_t empty[1];
  EVP_MAC_CTX *context = keyed_context();
  size_t written = 0;
  return code(context && EVP_MAC_init(context, key ? key : empty, key_count, NULL) == 1 &&
              EVP_MAC_update(context, bytes, count) == 1 &&
              EVP_MAC_final(context, out32, &written, 32) == 1);
}

int32_t crypto_random(uint8_t *out, size_t count) {
  if (count > 0 && !ready()) return -1;
  while (count > 0) {
    const int piece = count < INT_MAX ? (int)count : INT_MAX;
    if (RAND_bytes(out, piece) != 1) return -1;
    out += piece;
    count -= (size_t)piece;
  }
  return 0;
}
