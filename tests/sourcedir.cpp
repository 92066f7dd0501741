#include "sourcedir.h"

QString driftgate::test::sourceDir()
{
    return QStringLiteral(SOURCE_DIR);
}
