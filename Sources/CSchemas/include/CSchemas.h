#pragma once
#include <stddef.h>

/// One file of Schemas/, kept in the binary.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} EmbeddedSchema;

/// The n-th file; a null path past the last one.
EmbeddedSchema embeddedSchema(size_t n);
