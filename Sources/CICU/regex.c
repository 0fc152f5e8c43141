#include "cicu.h"

#include <unicode/uregex.h>

const int32_t CICU_OUT_OF_WORK = -(int32_t)U_REGEX_STOPPED_BY_CALLER;
const int32_t CICU_OUT_OF_STACK = -(int32_t)U_REGEX_STACK_OVERFLOW;
const int32_t CICU_UNBOUNDED_LOOKBEHIND = -(int32_t)U_REGEX_LOOK_BEHIND_LIMIT;

int32_t cicu_regex_check(const uint16_t *pattern, int32_t length, int32_t *place) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError fault;
  fault.offset = 0;
  URegularExpression *regex = uregex_open(pattern, length, 0, &fault, &status);
  *place = fault.offset;
  uregex_close(regex);
  return U_FAILURE(status) ? -(int32_t)status : 0;
}

int32_t cicu_regex_matches(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                           int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *regex =
      uregex_open(pattern, patternLength, UREGEX_CASE_INSENSITIVE, NULL, &status);
  uregex_setText(regex, text, length, &status);
  uregex_setTimeLimit(regex, 1000, &status);
  UBool matches = uregex_matches(regex, 0, &status);
  uregex_close(regex);
  return U_FAILURE(status) ? -(int32_t)status : matches;
}

/* ICU calls this after every ten thousand steps. */
static UBool goes_on(const void *context, int32_t steps) {
  int64_t *work = (int64_t *)context;
  (void)steps;
  *work -= 1;
  return *work > 0;
}

static URegularExpression *open_lookaround(const uint16_t *pattern, int32_t length, int64_t *work,
                                           UErrorCode *status) {
  URegularExpression *regex = uregex_open(pattern, length, 0, NULL, status);
  uregex_setMatchCallback(regex, goes_on, work, status);
  return regex;
}

int32_t cicu_regex_places(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                          const int32_t *ranges, int32_t rangeCount, int32_t *places,
                          int32_t capacity, int64_t *work) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *regex = open_lookaround(pattern, patternLength, work, &status);
  int32_t count = 0;
  for (int32_t index = 0; index < rangeCount && U_SUCCESS(status); index += 1) {
    int32_t start = ranges[2 * index], length = ranges[2 * index + 1] - start;
    uregex_setText(regex, text + start, length, &status);
    while (uregex_findNext(regex, &status) && U_SUCCESS(status)) {
      int32_t place = uregex_start(regex, 0, &status);
      if (place == 0 || place == length) continue;
      if (count < capacity) places[count] = start + place;
      count += 1;
    }
  }
  uregex_close(regex);
  return U_FAILURE(status) ? -(int32_t)status : count;
}

int32_t cicu_regex_holds(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                         const int32_t *ranges, const int32_t *places, int32_t placeCount,
                         uint8_t *holds, int64_t *work) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *regex = open_lookaround(pattern, patternLength, work, &status);
  uregex_useTransparentBounds(regex, 1, &status);
  uregex_useAnchoringBounds(regex, 0, &status);
  int32_t known = -1;
  for (int32_t index = 0; index < placeCount && U_SUCCESS(status); index += 1) {
    int32_t start = ranges[2 * index], length = ranges[2 * index + 1] - start;
    if (start != known) uregex_setText(regex, text + start, length, &status);
    known = start;
    uregex_setRegion(regex, places[index] - start, length, &status);
    holds[index] = uregex_lookingAt(regex, -1, &status) ? 1 : 0;
  }
  uregex_close(regex);
  return U_FAILURE(status) ? -(int32_t)status : 0;
}
