// Written by .ci/embed-schemas from the files of Schemas/ and Samples/templates/.
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
static const unsigned char s5[] = {
#embed "../../Schemas/inspect.schema.json"
};
static const unsigned char s6[] = {
#embed "../../Schemas/layout.schema.json"
};
static const unsigned char s7[] = {
#embed "../../Schemas/layouts/T1.json"
};
static const unsigned char s8[] = {
#embed "../../Schemas/layouts/T2.json"
};
static const unsigned char s9[] = {
#embed "../../Schemas/layouts/T3.json"
};
static const unsigned char s10[] = {
#embed "../../Schemas/layouts/T4.json"
};
static const unsigned char s11[] = {
#embed "../../Schemas/layouts/T5-income.json"
};
static const unsigned char s12[] = {
#embed "../../Schemas/layouts/T5.json"
};
static const unsigned char s13[] = {
#embed "../../Schemas/layouts/T6-columns.json"
};
static const unsigned char s14[] = {
#embed "../../Schemas/layouts/T6.json"
};
static const unsigned char s15[] = {
#embed "../../Schemas/layouts/T7.json"
};
static const unsigned char s16[] = {
#embed "../../Schemas/layouts/T8.json"
};
static const unsigned char s17[] = {
#embed "../../Schemas/layouts/T9-list.json"
};
static const unsigned char s18[] = {
#embed "../../Schemas/layouts/T9-rows.json"
};
static const unsigned char s19[] = {
#embed "../../Schemas/layouts/T9.json"
};
static const unsigned char s20[] = {
#embed "../../Schemas/layouts/terms.json"
};
static const unsigned char s21[] = {
#embed "../../Schemas/report.schema.json"
};
static const unsigned char s22[] = {
#embed "../../Schemas/rule-list.schema.json"
};
static const unsigned char s23[] = {
#embed "../../Schemas/rules/tables.json"
};
static const unsigned char s24[] = {
#embed "../../Schemas/submission.schema.json"
};
static const unsigned char s25[] = {
#embed "../../Samples/templates/ministry.xlsx"
};
static const unsigned char s26[] = {
#embed "../../Samples/templates/shanghai.xlsx"
};

static const EmbeddedSchema all[] = {
  {"codes/economic.csv", s0, sizeof s0},
  {"codes/function.csv", s1, sizeof s1},
  {"codes/fund.csv", s2, sizeof s2},
  {"codes/government-economic.csv", s3, sizeof s3},
  {"codes/renames.csv", s4, sizeof s4},
  {"inspect.schema.json", s5, sizeof s5},
  {"layout.schema.json", s6, sizeof s6},
  {"layouts/T1.json", s7, sizeof s7},
  {"layouts/T2.json", s8, sizeof s8},
  {"layouts/T3.json", s9, sizeof s9},
  {"layouts/T4.json", s10, sizeof s10},
  {"layouts/T5-income.json", s11, sizeof s11},
  {"layouts/T5.json", s12, sizeof s12},
  {"layouts/T6-columns.json", s13, sizeof s13},
  {"layouts/T6.json", s14, sizeof s14},
  {"layouts/T7.json", s15, sizeof s15},
  {"layouts/T8.json", s16, sizeof s16},
  {"layouts/T9-list.json", s17, sizeof s17},
  {"layouts/T9-rows.json", s18, sizeof s18},
  {"layouts/T9.json", s19, sizeof s19},
  {"layouts/terms.json", s20, sizeof s20},
  {"report.schema.json", s21, sizeof s21},
  {"rule-list.schema.json", s22, sizeof s22},
  {"rules/tables.json", s23, sizeof s23},
  {"submission.schema.json", s24, sizeof s24},
  {"templates/ministry.xlsx", s25, sizeof s25},
  {"templates/shanghai.xlsx", s26, sizeof s26},
};

EmbeddedSchema embeddedSchema(size_t n) {
  return n < sizeof all / sizeof *all ? all[n] : (EmbeddedSchema){0};
}
