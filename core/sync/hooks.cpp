#include "sync/hooks.h"

#include <QRandomGenerator>

namespace driftgate
{

std::string hookName(const Object &object)
{
    const std::string_view name = object.value.stringAt({"metadata", "name"});
    if (!name.empty())
        return std::string(name);
    return std::string(object.value.stringAt({"metadata", "generateName"})) +
           QStringLiteral("%1")
               .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'))
               .toStdString();
}

Object hookObject(const Object &object, const std::string &name, const std::string &mark)
{
    Object out = object;
    out.key.name = name;
    if (const Value *const metadata = out.value.find("metadata")) {
        Value named = *metadata;
        named.remove("generateName");
        out.value.set("metadata", std::move(named));
    }
    out.value.set({"metadata", "name"}, Value::string(name));
    out.value.set({"metadata", "annotations", HookMark}, Value::string(mark));
    return out;
}

} // namespace driftgate
