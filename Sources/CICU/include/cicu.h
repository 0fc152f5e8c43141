#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/* ICU behind plain C types: its own headers clash with Foundation's copy. */

/* Writes the sentence boundaries of UTF-16 text, ascending, without 0.
   Returns their count, or a negative ICU status; writes at most `capacity`. */
int32_t cicu_sentence_breaks(const char *locale, const uint16_t *text, int32_t length,
                             int32_t *breaks, int32_t capacity);

/* Returns how many leading UTF-16 units are certainly in NFC, or a negative ICU status. */
int32_t cicu_nfc_prefix(const uint16_t *text, int32_t length);

/* Writes the NFC form of UTF-16 text.
   Returns its length, which may exceed `capacity`, or a negative ICU status. */
int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

/* Writes UTF-16 text in NFKC with case folded and default ignorable characters left out.
   Returns its length, which may exceed `capacity`, or a negative ICU status. */
int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *result,
                           int32_t capacity);

/* Decodes bytes of a charset to UTF-16, never substituting.
   Returns the length, or a negative ICU status; `stop` is then the offset of the first byte
   that could not be decoded. `capacity` must be at least `length`. */
int32_t cicu_decode(const char *charset, const uint8_t *bytes, int32_t length,
                    uint16_t *result, int32_t capacity, int32_t *stop);

#endif
