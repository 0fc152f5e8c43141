#include <iconv.h>
/* Where libxml2 is built with ICU, its headers would bring in a second ICU beside Foundation's. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <zlib.h>

/* inflateInit2 is a macro, which Swift cannot call: 47 = 32 KB window, gzip or zlib header. */
static inline int cxml2_inflate_begin(z_stream *stream) {
  return inflateInit2(stream, 47);
}
