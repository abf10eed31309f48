/// The templates of pages, part of the program byte for byte.
#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of `templates/NAME`, or NULL where there is no such file.
///
/// The bytes are not NUL-terminated; `count` gets how many there are.
const uint8_t *template_bytes(const char *name, ptrdiff_t *count);

/// How many files there are.
ptrdiff_t template_count(void);

/// The name of file `index`, counted from 0 and below `template_count()`.
const char *template_name(ptrdiff_t index);

#endif
