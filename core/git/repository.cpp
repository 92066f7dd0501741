#include "git/repository.h"
