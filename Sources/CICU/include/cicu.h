#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/* ICU behind plain C types: its own headers clash with Foundation's copy. */

/* Writes the sentence boundaries of UTF-16 text, ascending, without 0.
   Returns their count, or a negative ICU status; writes at most `capacity`. */
int32_t cicu_sentence_breaks(const char *locale, const uint16_t *text, int32_t length,
                             int32_t *breaks, int32_t capacity);

#endif
