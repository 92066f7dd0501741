#include "base/error.h"

namespace driftgate
{

QString Place::toString() const
{
    QString out = QString::fromStdString(file);
    if (line > 0)
        out += u':' + QString::number(line);
    if (line > 0 && column > 0)
        out += u':' + QString::number(column);
    if (!field.empty()) {
        if (!out.isEmpty())
            out += QStringLiteral(", ");
        out += QString::fromStdString(field);
    }
    return out;
}

QString Error::toString() const
{
    const QString where = place.toString();
    return where.isEmpty() ? text : where + QStringLiteral(": ") + text;
}

} // namespace driftgate
