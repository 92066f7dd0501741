#include "cluster/cluster.h"
