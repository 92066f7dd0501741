#include "compare/aligned.h"
