#include "CProgram.h"

const char *programCommit(void) {
#ifdef JUESUAN_COMMIT
  return JUESUAN_COMMIT;
#else
  return 0;
#endif
}
