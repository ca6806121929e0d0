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
