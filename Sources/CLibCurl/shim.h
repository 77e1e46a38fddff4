/* libcurl as the monitor uses it: one door for each kind of argument of its variadic functions. */
#pragma once
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>

static inline CURLcode shim_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode shim_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode shim_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode shim_set_headers(CURL *easy, struct curl_slist *headers) {
  return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

/* The five callbacks, all with the same context. */
static inline CURLcode shim_set_callbacks(
    CURL *easy, void *context,
    size_t (*header)(char *line, size_t size, size_t count, void *context),
    size_t (*write)(char *bytes, size_t size, size_t count, void *context),
    int (*progress)(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t),
    curl_socket_t (*open_socket)(void *context, curlsocktype, struct curl_sockaddr *address),
    int (*before_request)(void *context, char *peer, char *own, int peer_port, int own_port)) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, write);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_XFERINFODATA, context);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_request);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
  return code;
}

/* What a finished transfer knows; 0 or NULL for what it does not. */
static inline long shim_info_long(CURL *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) ? 0 : value;
}
static inline curl_off_t shim_info_offset(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(easy, info, &value) ? 0 : value;
}
static inline const char *shim_info_string(CURL *easy, CURLINFO info) {
  char *value = NULL;
  return curl_easy_getinfo(easy, info, &value) ? NULL : value;
}

/* A header of the last answer, trailers and earlier hops left aside; NULL when it has none. */
static inline const char *shim_header(CURL *easy, const char *name) {
  struct curl_header *header = NULL;
  return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) ? NULL : header->value;
}

/* The result in a message is a member of a union. */
static inline CURLcode shim_message_result(const CURLMsg *message) { return message->data.result; }

/* Copies an address in network order and returns its length: 4, 16, or 0 for any other family. */
static inline size_t shim_address_bytes(const struct curl_sockaddr *address, unsigned char *bytes) {
  if (address->family == AF_INET) {
    memcpy(bytes, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}
