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
#embed "../../Schemas/exports/F03.json"
};
static const unsigned char s6[] = {
#embed "../../Schemas/exports/Z01.json"
};
static const unsigned char s7[] = {
#embed "../../Schemas/exports/Z01_1.json"
};
static const unsigned char s8[] = {
#embed "../../Schemas/exports/Z03.json"
};
static const unsigned char s9[] = {
#embed "../../Schemas/exports/Z04.json"
};
static const unsigned char s10[] = {
#embed "../../Schemas/exports/Z05.json"
};
static const unsigned char s11[] = {
#embed "../../Schemas/exports/Z05_2.json"
};
static const unsigned char s12[] = {
#embed "../../Schemas/exports/Z07.json"
};
static const unsigned char s13[] = {
#embed "../../Schemas/exports/Z11.json"
};
static const unsigned char s14[] = {
#embed "../../Schemas/exports/lists.json"
};
static const unsigned char s15[] = {
#embed "../../Schemas/exports/set.json"
};
static const unsigned char s16[] = {
#embed "../../Schemas/layouts/T1.json"
};
static const unsigned char s17[] = {
#embed "../../Schemas/layouts/T2.json"
};
static const unsigned char s18[] = {
#embed "../../Schemas/layouts/T3.json"
};
static const unsigned char s19[] = {
#embed "../../Schemas/layouts/T4.json"
};
static const unsigned char s20[] = {
#embed "../../Schemas/layouts/T5-income.json"
};
static const unsigned char s21[] = {
#embed "../../Schemas/layouts/T5.json"
};
static const unsigned char s22[] = {
#embed "../../Schemas/layouts/T6-columns.json"
};
static const unsigned char s23[] = {
#embed "../../Schemas/layouts/T6.json"
};
static const unsigned char s24[] = {
#embed "../../Schemas/layouts/T7.json"
};
static const unsigned char s25[] = {
#embed "../../Schemas/layouts/T8.json"
};
static const unsigned char s26[] = {
#embed "../../Schemas/layouts/T9-list.json"
};
static const unsigned char s27[] = {
#embed "../../Schemas/layouts/T9-rows.json"
};
static const unsigned char s28[] = {
#embed "../../Schemas/layouts/T9.json"
};
static const unsigned char s29[] = {
#embed "../../Schemas/layouts/families.json"
};
static const unsigned char s30[] = {
#embed "../../Schemas/layouts/terms.json"
};
static const unsigned char s31[] = {
#embed "../../Schemas/page/report.css"
};
static const unsigned char s32[] = {
#embed "../../Schemas/rules/packs/shanghai.json"
};
static const unsigned char s33[] = {
#embed "../../Schemas/rules/packs/to-2018.json"
};
static const unsigned char s34[] = {
#embed "../../Schemas/rules/packs/to-2019.json"
};
static const unsigned char s35[] = {
#embed "../../Schemas/rules/packs/to-2021.json"
};
static const unsigned char s36[] = {
#embed "../../Schemas/rules/packs/yunnan.json"
};
static const unsigned char s37[] = {
#embed "../../Schemas/rules/raw.json"
};
static const unsigned char s38[] = {
#embed "../../Schemas/rules/tables.json"
};
static const unsigned char s39[] = {
#embed "../../Samples/templates/ministry.xlsx"
};
static const unsigned char s40[] = {
#embed "../../Samples/templates/shanghai.xlsx"
};

static const EmbeddedSchema all[] = {
  {"codes/economic.csv", s0, sizeof s0},
  {"codes/function.csv", s1, sizeof s1},
  {"codes/fund.csv", s2, sizeof s2},
  {"codes/government-economic.csv", s3, sizeof s3},
  {"codes/renames.csv", s4, sizeof s4},
  {"exports/F03.json", s5, sizeof s5},
  {"exports/Z01.json", s6, sizeof s6},
  {"exports/Z01_1.json", s7, sizeof s7},
  {"exports/Z03.json", s8, sizeof s8},
  {"exports/Z04.json", s9, sizeof s9},
  {"exports/Z05.json", s10, sizeof s10},
  {"exports/Z05_2.json", s11, sizeof s11},
  {"exports/Z07.json", s12, sizeof s12},
  {"exports/Z11.json", s13, sizeof s13},
  {"exports/lists.json", s14, sizeof s14},
  {"exports/set.json", s15, sizeof s15},
  {"layouts/T1.json", s16, sizeof s16},
  {"layouts/T2.json", s17, sizeof s17},
  {"layouts/T3.json", s18, sizeof s18},
  {"layouts/T4.json", s19, sizeof s19},
  {"layouts/T5-income.json", s20, sizeof s20},
  {"layouts/T5.json", s21, sizeof s21},
  {"layouts/T6-columns.json", s22, sizeof s22},
  {"layouts/T6.json", s23, sizeof s23},
  {"layouts/T7.json", s24, sizeof s24},
  {"layouts/T8.json", s25, sizeof s25},
  {"layouts/T9-list.json", s26, sizeof s26},
  {"layouts/T9-rows.json", s27, sizeof s27},
  {"layouts/T9.json", s28, sizeof s28},
  {"layouts/families.json", s29, sizeof s29},
  {"layouts/terms.json", s30, sizeof s30},
  {"page/report.css", s31, sizeof s31},
  {"rules/packs/shanghai.json", s32, sizeof s32},
  {"rules/packs/to-2018.json", s33, sizeof s33},
  {"rules/packs/to-2019.json", s34, sizeof s34},
  {"rules/packs/to-2021.json", s35, sizeof s35},
  {"rules/packs/yunnan.json", s36, sizeof s36},
  {"rules/raw.json", s37, sizeof s37},
  {"rules/tables.json", s38, sizeof s38},
  {"templates/ministry.xlsx", s39, sizeof s39},
  {"templates/shanghai.xlsx", s40, sizeof s40},
};

EmbeddedSchema embeddedSchema(size_t n) {
  return n < sizeof all / sizeof *all ? all[n] : (EmbeddedSchema){0};
}
