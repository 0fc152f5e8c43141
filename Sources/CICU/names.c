#include "cicu.h"

#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

int32_t cicu_codes(int32_t kind, char *codes, int32_t capacity) {
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *currencies = NULL;
  const char *const *list = NULL;
  if (kind == CICU_CURRENCY) {
    currencies = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  } else {
    list = kind == CICU_COUNTRY ? uloc_getISOCountries() : uloc_getISOLanguages();
  }
  while (U_SUCCESS(status)) {
    const char *code = list ? *list++ : uenum_next(currencies, NULL, &status);
    if (!code) break;
    for (; *code; code += 1, length += 1) {
      if (length < capacity) codes[length] = *code;
    }
    if (length < capacity) codes[length] = ' ';
    length += 1;
  }
  uenum_close(currencies);
  return U_FAILURE(status) ? -(int32_t)status : length;
}

int32_t cicu_display_name(int32_t kind, const char *code, const char *locale, uint16_t *name,
                          int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  if (kind == CICU_CURRENCY) {
    UChar currency[4];
    u_uastrncpy(currency, code, 4);
    const UChar *found = ucurr_getName(currency, locale, UCURR_LONG_NAME, NULL, &length, &status);
    if (U_SUCCESS(status) && length <= capacity) u_memcpy(name, found, length);
  } else if (kind == CICU_COUNTRY) {
    char tag[16] = "und_";
    for (int32_t index = 0; index < 4 && code[index]; index += 1) tag[4 + index] = code[index];
    length = uloc_getDisplayCountry(tag, locale, name, capacity, &status);
  } else {
    length = uloc_getDisplayLanguage(code, locale, name, capacity, &status);
  }
  return U_FAILURE(status) ? -(int32_t)status : length;
}
