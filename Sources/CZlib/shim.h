/* zlib as the monitor uses it: deflateInit2 and inflateInit2 are macros, so each gets a door. */
#pragma once
#include <zlib.h>

static inline int shim_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
static inline int shim_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
