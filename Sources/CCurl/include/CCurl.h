#ifndef CCURL_H
#define CCURL_H

// Posting a few kilobytes of JSON over HTTPS, by the system's libcurl.
//
// This header includes none of the library's, so none of its macros reaches Swift. Certificates are
// always checked, redirects never followed; there is no parameter for either.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What became of a request.
typedef enum __attribute__((enum_extensibility(closed))) curl_outcome {
  /// The server answered with a status of 200 to 299; of `curl_reach`: it can be reached.
  curl_accepted,
  /// The server answered with another status.
  curl_refused,
  /// Nothing arrived: no address, no connection, or a certificate that isn't good.
  curl_unreached,
  /// It was sent, and no answer came: it may have arrived or not.
  curl_uncertain,
  /// It could not even be tried: out of memory, or what it was given can't be used.
  curl_unusable,
} curl_outcome;

/// The outcome, the HTTP status where there is one (else 0), and libcurl's words for the failure.
/// They are its own fixed sentences, without address or content.
typedef struct curl_answer {
  curl_outcome outcome;
  int32_t status;
  const char *reason;
} curl_answer;

/// Where a request goes.
typedef struct curl_target {
  /// The address.
  const char *url;
  /// Whether http may be spoken too; the caller has seen that the address is of this machine.
  bool allows_http;
  /// A file of certificates to trust instead of the system's.
  const char *_Nullable authorities;
  /// The most the whole may take.
  int32_t seconds;
} curl_target;

/// Posts JSON.
///
/// `id` is the value of the header Idempotency-Key, by which a server knows a repeated message.
curl_answer curl_post_json(curl_target target, const char *id, const uint8_t *body, size_t count);

/// Connects, shakes hands and hangs up: nothing is sent.
curl_answer curl_reach(curl_target target);

#pragma clang assume_nonnull end

#endif
