// Written by .ci/embed-schemas from the files of Schemas/.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CSchemas.h"

static const unsigned char s0[] = {
#embed "../../Schemas/codes/economic.csv"
};
static const unsigned char s1[] = {
#embed "../../Schemas/codes/function.csv"
};
static const unsigned char s2[] = {
#embed "../../Schemas/codes/fund.csv"
};
static const unsigned char s3[] = {
#embed "../../Schemas/codes/government-economic.csv"
};
static const unsigned char s4[] = {
#embed "../../Schemas/codes/renames.csv"
};

static const EmbeddedSchema all[] = {
  {"codes/economic.csv", s0, sizeof s0},
  {"codes/function.csv", s1, sizeof s1},
  {"codes/fund.csv", s2, sizeof s2},
  {"codes/government-economic.csv", s3, sizeof s3},
  {"codes/renames.csv", s4, sizeof s4},
};

EmbeddedSchema embeddedSchema(size_t n) {
  return n < sizeof all / sizeof *all ? all[n] : (EmbeddedSchema){0};
}
