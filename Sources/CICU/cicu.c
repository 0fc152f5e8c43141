#include "cicu.h"

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unorm2.h>

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

int32_t cicu_nfc_prefix(const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -(int32_t)status;
  int32_t end = unorm2_spanQuickCheckYes(normalizer, text, length, &status);
  return U_FAILURE(status) ? -(int32_t)status : end;
}

static int32_t normalize(const UNormalizer2 *normalizer, UErrorCode status, const uint16_t *text,
                         int32_t length, uint16_t *result, int32_t capacity) {
  if (U_FAILURE(status)) return -(int32_t)status;
  int32_t needed = unorm2_normalize(normalizer, text, length, result, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) return needed;
  return U_FAILURE(status) ? -(int32_t)status : needed;
}

int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  return normalize(normalizer, status, text, length, result, capacity);
}

int32_t cicu_nfkc_casefold(const uint16_t *text, int32_t length, uint16_t *result,
                           int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
  return normalize(normalizer, status, text, length, result, capacity);
}

int32_t cicu_decode(const char *charset, const uint8_t *bytes, int32_t length,
                    uint16_t *result, int32_t capacity, int32_t *stop) {
  UErrorCode status = U_ZERO_ERROR;
  *stop = 0;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return -(int32_t)status;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  const char *source = (const char *)bytes;
  UChar *target = result;
  ucnv_toUnicode(converter, &target, result + capacity, &source, source + length, NULL, 1, &status);
  if (U_FAILURE(status)) {
    char invalid[32];
    int8_t invalidLength = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid, &invalidLength, &ignored);
    *stop = (int32_t)(source - (const char *)bytes) - (U_FAILURE(ignored) ? 0 : invalidLength);
  }
  ucnv_close(converter);
  return U_FAILURE(status) ? -(int32_t)status : (int32_t)(target - result);
}
