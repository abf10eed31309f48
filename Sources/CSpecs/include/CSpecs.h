/// The tables of specs/, part of the program byte for byte.
#ifndef CSPECS_H
#define CSPECS_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of `specs/NAME.tsv`, or NULL where there is no such table.
///
/// `name` is the path below specs/ without `.tsv`, as in "columns" or "codes/state". The bytes are
/// not NUL-terminated; `count` gets how many there are.
const uint8_t *specs_table(const char *name, ptrdiff_t *count);

/// How many tables there are.
ptrdiff_t specs_count(void);

/// The name of table `index`, counted from 0 and below `specs_count()`.
const char *specs_name(ptrdiff_t index);

#endif
