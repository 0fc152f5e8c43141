#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library: runs until its limits are reached, then ends the process.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*callback)(const uint8_t *bytes, size_t count));
