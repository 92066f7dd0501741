#include "workspace/inspector.h"
