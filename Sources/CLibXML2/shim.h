#pragma once
// parser.h comes first: dict.h does not stand on its own.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/dict.h>
