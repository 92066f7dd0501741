#include "compare/controlled.h"

#include "compare/kinds.h"

#include <QCoreApplication>

#include <set>

namespace driftgate
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(driftgate::ControlledFields)
};

bool isAutoscaler(const Object &object)
{
    return object.key.kind == "HorizontalPodAutoscaler" && object.key.group == "autoscaling";
}

std::string namespaceOf(const Object &object, const CompareInput &input)
{
    return object.key.ns.empty() ? input.defaultNamespace : object.key.ns;
}

bool isAt(const FieldPath &path, std::string_view text)
{
    return path.toString() == text;
}

bool isCaBundle(const FieldPath &path)
{
    const auto *const last =
        path.isEmpty() ? nullptr : std::get_if<FieldPath::Key>(&path.steps().back());
    return last && last->name == "caBundle";
}

/// A place held for the injector: nothing, or base64 of a line end.
bool isPlaceholder(const Value *value)
{
    return !value || value->isNull() || value->text().empty() || value->text() == "Cg==";
}

bool hasInjector(const Value *object)
{
    const Value *const annotations = object ? object->find({"metadata", "annotations"}) : nullptr;
    if (!annotations)
        return false;
    for (const Value::Entry &entry : annotations->entries()) {
        if (entry.key.view().starts_with("cert-manager.io/inject-") ||
            entry.key.view() == "service.beta.openshift.io/inject-cabundle")
            return true;
    }
    return false;
}

} // namespace

ControlledFields::ControlledFields(const CompareInput &input)
{
    add(input.live, input, true);
    add(SharedObjects(input.context), input, false);
    add(SharedObjects(input.target), input, false);
    if (input.base && input.target && input.targetComplete)
        forget(*input.base, *input.target, input);
}

void ControlledFields::add(const SharedObjects &objects, const CompareInput &input, bool isLive)
{
    for (const Object &object : objects) {
        if (!isAutoscaler(object))
            continue;
        const Value *const ref = object.value.find({"spec", "scaleTargetRef"});
        if (!ref)
            continue;
        const std::string ns = isLive ? object.key.ns : namespaceOf(object, input);
        m_scalers[{ns, std::string(ref->stringAt({"kind"})),
                   std::string(ref->stringAt({"name"}))}] = object.key.name;
    }
}

void ControlledFields::forget(const std::vector<Object> &base, const std::vector<Object> &target,
                              const CompareInput &input)
{
    std::set<std::pair<std::string, std::string>> kept;
    for (const Object &object : target) {
        if (isAutoscaler(object))
            kept.emplace(namespaceOf(object, input), object.key.name);
    }
    for (const Object &object : base) {
        const std::string ns = namespaceOf(object, input);
        if (!isAutoscaler(object) || kept.contains({ns, object.key.name}))
            continue;
        std::erase_if(m_scalers, [&](const auto &entry) {
            return std::get<0>(entry.first) == ns && entry.second == object.key.name;
        });
    }
}

const std::string *ControlledFields::scalerOf(const ObjectKey &workload) const
{
    const auto at = m_scalers.find({workload.ns, workload.kind, workload.name});
    return at == m_scalers.end() ? nullptr : &at->second;
}

QString ControlledFields::reasonFor(const ObjectKey &key, const Value *target, const Value *live,
                                    const FieldWalk::Found &found) const
{
    if (const std::string *const scaler = scalerOf(key);
        scaler && isAt(found.path, "/spec/replicas"))
        return Text::tr("The HorizontalPodAutoscaler %1 sets the replicas.")
            .arg(QString::fromStdString(*scaler));
    if (key.kind == "ClusterRole" && isAt(found.path, "/rules")) {
        const Value *const owner = target ? target : live;
        if (owner && owner->find("aggregationRule"))
            return Text::tr("The cluster aggregates the rules of this ClusterRole.");
    }
    if (isCaBundle(found.path) && (isPlaceholder(found.right) || hasInjector(target)))
        return Text::tr("The cluster injects the certificate authority.");
    return {};
}

} // namespace driftgate
