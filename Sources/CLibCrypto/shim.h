/* libcrypto as the monitor uses it: one digest. */
#pragma once
#include <openssl/sha.h>
