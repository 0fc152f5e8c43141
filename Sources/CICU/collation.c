#include "cicu.h"

#include <unicode/ucol.h>

int32_t cicu_sort_keys(const char *locale, const uint16_t *text, const int32_t *ends, int32_t count,
                       uint8_t *keys, int32_t capacity, int32_t *keyEnds) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return -(int32_t)status;
  int32_t start = 0, length = 0;
  for (int32_t index = 0; index < count; index += 1) {
    int32_t room = length < capacity ? capacity - length : 0;
    length += ucol_getSortKey(collator, text + start, ends[index] - start,
                              room ? keys + length : NULL, room);
    start = ends[index];
    keyEnds[index] = length;
  }
  ucol_close(collator);
  return length;
}
