/* expat as the monitor uses it: its memory counted, so that no file can make it fill the machine's.
   It keeps every name of an element or attribute that it has met for as long as it lives. */
#pragma once
#include <expat.h>
#include <malloc.h>
#include <stdlib.h>

/* Of the parser that this thread is at work with: it parses one part after the other. */
static inline size_t *shim_expat_bytes(void) {
  static _Thread_local size_t bytes;
  return &bytes;
}

enum { SHIM_EXPAT_BYTES_MAX = 32 << 20 };

/* Whether so many more may be taken. */
static inline int shim_expat_may_take(size_t size) {
  size_t taken = *shim_expat_bytes();
  return taken <= SHIM_EXPAT_BYTES_MAX && size <= SHIM_EXPAT_BYTES_MAX - taken;
}

static inline void *shim_expat_malloc(size_t size) {
  if (!shim_expat_may_take(size)) return NULL;
  void *block = malloc(size);
  *shim_expat_bytes() += malloc_usable_size(block);
  return block;
}

static inline void *shim_expat_realloc(void *block, size_t size) {
  if (!shim_expat_may_take(size)) return NULL;
  size_t before = malloc_usable_size(block);
  void *moved = realloc(block, size);
  if (moved) *shim_expat_bytes() += malloc_usable_size(moved) - before;
  return moved;
}

static inline void shim_expat_free(void *block) {
  *shim_expat_bytes() -= malloc_usable_size(block);
  free(block);
}

/* Names come as namespace, separator, local name. NULL when there is no memory. */
static inline XML_Parser shim_expat_parser(XML_Char separator) {
  static const XML_Memory_Handling_Suite counted = {
      shim_expat_malloc, shim_expat_realloc, shim_expat_free};
  const XML_Char separators[2] = {separator, 0};
  return XML_ParserCreate_MM(NULL, &counted, separators);
}
