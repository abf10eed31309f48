#include "CCurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode began;

static void begin(void) { began = curl_global_init(CURL_GLOBAL_DEFAULT); }

static curl_answer unusable(const char *reason) {
  return (curl_answer){curl_unusable, 0, reason};
}

// What a server says beside its status is nobody's business here.
static size_t discard(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes, (void)context;
  return size * count;
}

static CURL *prepare(curl_target target) {
  pthread_once(&once, begin);
  CURL *curl = began == CURLE_OK ? curl_easy_init() : NULL;
  if (!curl) return NULL;
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl_easy_setopt(curl, option, value)
  SET(CURLOPT_URL, target.url);
  SET(CURLOPT_PROTOCOLS_STR, target.allows_http ? "https,http" : "https");
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_CONNECTTIMEOUT, 10L);
  SET(CURLOPT_TIMEOUT, (long)target.seconds);
  SET(CURLOPT_WRITEFUNCTION, discard);
  SET(CURLOPT_USERAGENT, "sisfeed");
  // What is spoken in the clear stays on this machine, whatever proxy the environment names.
  if (target.allows_http) SET(CURLOPT_NOPROXY, "*");
  if (target.authorities) SET(CURLOPT_CAINFO, target.authorities);
#undef SET
  if (code == CURLE_OK) return curl;
  curl_easy_cleanup(curl);
  return NULL;
}

static curl_answer answer(CURL *curl, CURLcode code) {
  long status = 0;
  curl_off_t handed_over = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl, CURLINFO_PRETRANSFER_TIME_T, &handed_over);
  if (code == CURLE_OK) {
    bool is_good = status >= 200 && status <= 299;
    return (curl_answer){is_good ? curl_accepted : curl_refused, (int32_t)status, ""};
  }
  const char *reason = curl_easy_strerror(code);
  if (code == CURLE_SSL_CACERT_BADFILE || code == CURLE_URL_MALFORMAT ||
      code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_OUT_OF_MEMORY)
    return unusable(reason);
  return (curl_answer){handed_over > 0 ? curl_uncertain : curl_unreached, 0, reason};
}

curl_answer curl_post_json(curl_target target, const char *id, const uint8_t *body, size_t count) {
  CURL *curl = prepare(target);
  if (!curl) return unusable("libcurl could not be set up");
  char line[256];
  snprintf(line, sizeof line, "Idempotency-Key: %s", id);
  struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
  struct curl_slist *more = headers ? curl_slist_append(headers, line) : NULL;
  // A body of some kilobytes needs no leave to be sent.
  struct curl_slist *all = more ? curl_slist_append(more, "Expect:") : NULL;
  curl_answer result = unusable("libcurl could not be set up");
  if (all && curl_easy_setopt(curl, CURLOPT_HTTPHEADER, all) == CURLE_OK &&
      curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count) == CURLE_OK &&
      curl_easy_setopt(curl, CURLOPT_POSTFIELDS, (const char *)body) == CURLE_OK)
    result = answer(curl, curl_easy_perform(curl));
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return result;
}

curl_answer curl_reach(curl_target target) {
  CURL *curl = prepare(target);
  if (!curl) return unusable("libcurl could not be set up");
  curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
  CURLcode code = curl_easy_perform(curl);
  curl_answer result = answer(curl, code);
  // There is no status where nothing was asked.
  if (code == CURLE_OK) result.outcome = curl_accepted;
  else if (result.outcome == curl_uncertain) result.outcome = curl_unreached;
  curl_easy_cleanup(curl);
  return result;
}
