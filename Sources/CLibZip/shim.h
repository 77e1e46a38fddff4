/* libzip as the monitor uses it: a whole archive in memory, read entry by entry. */
#pragma once
#include <stddef.h>
#include <zip.h>

/* glibc's, which declares it for GNU sources only. */
void *memmem(const void *bytes, size_t bytes_count, const void *needle, size_t needle_count);

/* Where the needle stands among the bytes; NULL when it does not. */
static inline const void *shim_find(
    const void *bytes, size_t count, const void *needle, size_t needle_count) {
  return memmem(bytes, count, needle, needle_count);
}
