/* How many files, connections among them, this process may have open. */
#pragma once
#include <limits.h>
#include <sys/resource.h>

/* Asks for as many as the system ever allows; returns how many there may be, 0 where that cannot be known. */
static inline long shim_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  rlim_t asked = limit.rlim_max;
  if (limit.rlim_cur != asked) {
    struct rlimit raised = {asked, asked};
    if (setrlimit(RLIMIT_NOFILE, &raised) != 0) asked = limit.rlim_cur;
  }
  return asked > (rlim_t)LONG_MAX ? LONG_MAX : (long)asked;
}
