#include "cicu.h"

#include <unicode/ubrk.h>

int32_t cicu_sentence_breaks(const char *locale, const uint16_t *text, int32_t length,
                             int32_t *breaks, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, text, length, &status);
  if (U_FAILURE(status)) return -(int32_t)status;
  int32_t count = 0;
  ubrk_first(iterator);
  for (int32_t position = ubrk_next(iterator); position != UBRK_DONE; position = ubrk_next(iterator)) {
    if (count < capacity) breaks[count] = position;
    count += 1;
  }
  ubrk_close(iterator);
  return count;
}
