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

/* Compiles a regular expression. Returns 0, or a negative ICU status; `place` is then the offset
   of the fault in the pattern. */
int32_t cicu_regex_check(const uint16_t *pattern, int32_t length, int32_t *place);

/* Tells whether a regular expression matches a whole text: 1 or 0, or a negative ICU status. */
int32_t cicu_regex_matches(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                           int32_t length);

/* Writes where inside each range of a text a pattern of lookaround alone holds, ascending. A range is
   seen as a text of its own: `ranges` has the start and end of each.
   Returns the count of places, or a negative ICU status; writes at most `capacity`.
   `work` is the work left, in ten thousands of steps; without any, the status is
   CICU_OUT_OF_WORK. */
int32_t cicu_regex_places(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                          const int32_t *ranges, int32_t rangeCount, int32_t *places,
                          int32_t capacity, int64_t *work);

/* Sets `holds` to 1 where such a pattern holds at a place and to 0 elsewhere; `ranges` has the start
   and end of the range that each place is in. Returns 0 or a negative ICU status. */
int32_t cicu_regex_holds(const uint16_t *pattern, int32_t patternLength, const uint16_t *text,
                         const int32_t *ranges, const int32_t *places, int32_t placeCount,
                         uint8_t *holds, int64_t *work);

/* The statuses that callers tell apart. */
extern const int32_t CICU_OUT_OF_WORK;
extern const int32_t CICU_OUT_OF_STACK;
extern const int32_t CICU_UNBOUNDED_LOOKBEHIND;

/* What CLDR has names of. */
enum { CICU_COUNTRY = 0, CICU_LANGUAGE = 1, CICU_CURRENCY = 2 };

/* Writes the ISO codes of a kind, each with a space behind it. Returns the length, which may exceed
   `capacity`, or a negative ICU status. */
int32_t cicu_codes(int32_t kind, char *codes, int32_t capacity);

/* Writes the name of a code in a language. Returns the length, which may exceed `capacity`, or a
   negative ICU status; a code without a name is its own. */
int32_t cicu_display_name(int32_t kind, const char *code, const char *locale, uint16_t *name,
                          int32_t capacity);

/* Writes keys by whose bytes texts sort as a language has them. The texts stand one after another, and
   so do the keys; `ends` and `keyEnds` say where each ends.
   Returns the length of all keys, which may exceed `capacity`, or a negative ICU status. */
int32_t cicu_sort_keys(const char *locale, const uint16_t *text, const int32_t *ends, int32_t count,
                       uint8_t *keys, int32_t capacity, int32_t *keyEnds);

#endif
