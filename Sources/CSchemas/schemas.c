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
#embed "../../Schemas/layouts/T1.json"
};
static const unsigned char s6[] = {
#embed "../../Schemas/layouts/T2.json"
};
static const unsigned char s7[] = {
#embed "../../Schemas/layouts/T3.json"
};
static const unsigned char s8[] = {
#embed "../../Schemas/layouts/T4.json"
};
static const unsigned char s9[] = {
#embed "../../Schemas/layouts/T5-income.json"
};
static const unsigned char s10[] = {
#embed "../../Schemas/layouts/T5.json"
};
static const unsigned char s11[] = {
#embed "../../Schemas/layouts/T6-columns.json"
};
static const unsigned char s12[] = {
#embed "../../Schemas/layouts/T6.json"
};
static const unsigned char s13[] = {
#embed "../../Schemas/layouts/T7.json"
};
static const unsigned char s14[] = {
#embed "../../Schemas/layouts/T8.json"
};
static const unsigned char s15[] = {
#embed "../../Schemas/layouts/T9-list.json"
};
static const unsigned char s16[] = {
#embed "../../Schemas/layouts/T9-rows.json"
};
static const unsigned char s17[] = {
#embed "../../Schemas/layouts/T9.json"
};
static const unsigned char s18[] = {
#embed "../../Schemas/layouts/families.json"
};
static const unsigned char s19[] = {
#embed "../../Schemas/layouts/terms.json"
};
static const unsigned char s20[] = {
#embed "../../Schemas/page/report.css"
};
static const unsigned char s21[] = {
#embed "../../Schemas/rules/packs/shanghai.json"
};
static const unsigned char s22[] = {
#embed "../../Schemas/rules/packs/to-2018.json"
};
static const unsigned char s23[] = {
#embed "../../Schemas/rules/packs/to-2019.json"
};
static const unsigned char s24[] = {
#embed "../../Schemas/rules/packs/to-2021.json"
};
static const unsigned char s25[] = {
#embed "../../Schemas/rules/packs/yunnan.json"
};
static const unsigned char s26[] = {
#embed "../../Schemas/rules/tables.json"
};
static const unsigned char s27[] = {
#embed "../../Samples/templates/ministry.xlsx"
};
static const unsigned char s28[] = {
#embed "../../Samples/templates/shanghai.xlsx"
};

static const EmbeddedSchema all[] = {
  {"codes/economic.csv", s0, sizeof s0},
  {"codes/function.csv", s1, sizeof s1},
  {"codes/fund.csv", s2, sizeof s2},
  {"codes/government-economic.csv", s3, sizeof s3},
  {"codes/renames.csv", s4, sizeof s4},
  {"layouts/T1.json", s5, sizeof s5},
  {"layouts/T2.json", s6, sizeof s6},
  {"layouts/T3.json", s7, sizeof s7},
  {"layouts/T4.json", s8, sizeof s8},
  {"layouts/T5-income.json", s9, sizeof s9},
  {"layouts/T5.json", s10, sizeof s10},
  {"layouts/T6-columns.json", s11, sizeof s11},
  {"layouts/T6.json", s12, sizeof s12},
  {"layouts/T7.json", s13, sizeof s13},
  {"layouts/T8.json", s14, sizeof s14},
  {"layouts/T9-list.json", s15, sizeof s15},
  {"layouts/T9-rows.json", s16, sizeof s16},
  {"layouts/T9.json", s17, sizeof s17},
  {"layouts/families.json", s18, sizeof s18},
  {"layouts/terms.json", s19, sizeof s19},
  {"page/report.css", s20, sizeof s20},
  {"rules/packs/shanghai.json", s21, sizeof s21},
  {"rules/packs/to-2018.json", s22, sizeof s22},
  {"rules/packs/to-2019.json", s23, sizeof s23},
  {"rules/packs/to-2021.json", s24, sizeof s24},
  {"rules/packs/yunnan.json", s25, sizeof s25},
  {"rules/tables.json", s26, sizeof s26},
  {"templates/ministry.xlsx", s27, sizeof s27},
  {"templates/shanghai.xlsx", s28, sizeof s28},
};

EmbeddedSchema embeddedSchema(size_t n) {
  return n < sizeof all / sizeof *all ? all[n] : (EmbeddedSchema){0};
}
