#ifndef CURFEW_VTERM_SHIM_H
#define CURFEW_VTERM_SHIM_H
#include <vterm.h>
#endif
