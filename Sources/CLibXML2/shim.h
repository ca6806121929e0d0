#pragma once
// Debian's libxml2 includes the headers of its ICU, which clash with those inside Foundation. Only
// the tail of a struct that nothing here touches depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
// parser.h comes first: dict.h does not stand on its own.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/dict.h>

// What goes wrong where bytes are converted belongs to no parser as the library sees it: the handler
// of the thread is told, and without one the library prints what the file holds to standard error.

typedef struct {
  xmlStructuredErrorFunc function;
  void *data;
} XMLThreadErrors;

static inline void xml_thread_errors_ignored(void *data, const xmlError *error) {
  (void)data;
  (void)error;
}

/// Tells the thread's errors to nobody; gives whom they were told.
static inline XMLThreadErrors xml_thread_errors_silence(void) {
  XMLThreadErrors old = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)xml_thread_errors_ignored);
  return old;
}

/// Tells the thread's errors to whom they were told before.
static inline void xml_thread_errors_restore(XMLThreadErrors old) {
  xmlSetStructuredErrorFunc(old.data, old.function);
}
