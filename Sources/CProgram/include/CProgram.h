#pragma once

/// The commit that this program was built of; a null pointer where the build does not say.
const char *programCommit(void);
