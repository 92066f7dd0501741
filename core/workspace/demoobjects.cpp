#include "workspace/demoobjects.h"

#include "cluster/apply.h"
#include "manifest/yaml.h"

#include <QCoreApplication>
#include <QUuid>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

/// Adds what is absent; what is there stays.
Value filledIn(const Value &value, const Value &defaults)
{
    if (!value.isMapping() || !defaults.isMapping())
        return value;
    Value out = value;
    for (const Value::Entry &entry : defaults.entries()) {
        const Value *const there = out.find(entry.key.view());
        out.set(entry.key.view(), there ? filledIn(*there, entry.value) : entry.value);
    }
    return out;
}

Value eachFilledIn(const Value &list, const Value &defaults)
{
    Value out = list;
    for (size_t i = 0; i < list.size() && list.isSequence(); ++i)
        out.setItem(i, filledIn(list.items()[i], defaults));
    return out;
}

void fillPorts(Value &holder, const Value *defaults)
{
    if (const Value *const ports = holder.find("ports"); ports && defaults)
        holder.set("ports", eachFilledIn(*ports, *defaults));
}

size_t indexOf(const Value &list, const FieldPath::Step &step)
{
    const FieldPath one({step});
    const Value *const found = one.in(list);
    return found ? static_cast<size_t>(found - list.items().data()) : list.size();
}

Result<Value> editedAt(const Value &value, const FieldPath &path, size_t depth, DemoEdit edit,
                       const Value &change)
{
    if (depth == path.steps().size()) {
        if (edit == DemoEdit::Set)
            return change;
        Value out = value;
        out.append(change);
        return out;
    }
    const FieldPath::Step &step = path.steps()[depth];
    const bool isLast = depth + 1 == path.steps().size();
    Value out = value;
    if (const auto *const key = std::get_if<FieldPath::Key>(&step)) {
        const Value *const child = value.find(key->name);
        if (child || (isLast && value.isMapping())) {
            const Result<Value> below =
                editedAt(child ? *child : Value(), path, depth + 1, edit, change);
            if (!below)
                return below;
            out.set(key->name, *below);
            return out;
        }
    } else if (const size_t index = indexOf(value, step); index < value.size()) {
        const Result<Value> below = editedAt(value.items()[index], path, depth + 1, edit, change);
        if (!below)
            return below;
        out.setItem(index, *below);
        return out;
    }
    return fail(ErrorCode::NotFound,
                Tr::tr("There is no field “%1”").arg(QString::fromStdString(path.toString())));
}

} // namespace

Result<Value> edited(const Value &top, const FieldPath &path, DemoEdit edit, const Value &value)
{
    return editedAt(top, path, 0, edit, value);
}

DemoObjects::DemoObjects(std::string clusterUid, Value defaults)
    : m_clusterUid(std::move(clusterUid))
    , m_defaults(std::move(defaults))
{
}

std::string DemoObjects::uidFor(const ObjectKey &key) const
{
    if (key.kind == "Namespace" && key.name == "kube-system")
        return m_clusterUid;
    return QUuid::createUuidV5(QUuid::fromString(QString::fromStdString(m_clusterUid)),
                               QString::fromStdString(key.toString()))
        .toString(QUuid::WithoutBraces)
        .toStdString();
}

Status DemoObjects::apply(const Object &object, const std::string &manager, TimePoint at)
{
    m_schema.addCustomResources(object);
    const Object *const live = find(object.key);
    ApplySettings settings;
    settings.fieldManager = manager;
    settings.force = true;
    settings.statusApart = false; // the reconcilers of the demo report in the same breath
    settings.now = at;
    settings.uid = uidFor(object.key);
    settings.resourceVersion = std::to_string(m_resourceVersion += 17);
    const Result<ApplyOutcome> outcome = applyObject(live, object, m_schema, settings);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->object) {
        Object stored = *outcome->object;
        stored.value = withDefaults(stored);
        m_objects.insert_or_assign(stored.key, std::move(stored));
    }
    return {};
}

Value DemoObjects::withDefaults(const Object &object) const
{
    const Value *const defaults = m_defaults.find(object.key.kind);
    if (!defaults)
        return object.value;
    Value out = object.value;
    if (const Value *const whole = defaults->find("object"))
        out = filledIn(out, *whole);
    const Value *const port = defaults->find("eachPort");
    if (const Value *const spec = out.find("spec"); spec && spec->isMapping()) {
        Value filled = *spec;
        fillPorts(filled, port);
        out.set("spec", filled);
    }
    const Value *const each = defaults->find("eachContainer");
    if (const Value *const containers = out.find({"spec", "template", "spec", "containers"});
        containers && each) {
        Value list = eachFilledIn(*containers, *each);
        for (size_t i = 0; i < list.size(); ++i) {
            Value container = list.items()[i];
            fillPorts(container, port);
            list.setItem(i, container);
        }
        out.set({"spec", "template", "spec", "containers"}, list);
    }
    return out;
}

Status DemoObjects::update(const ObjectKey &key, const Value &value, const std::string &manager,
                           TimePoint at)
{
    const auto found = m_objects.find(key);
    if (found == m_objects.end())
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no object “%1”").arg(QString::fromStdString(key.toString())));
    ApplySettings settings;
    settings.fieldManager = manager;
    settings.statusApart = false;
    settings.now = at;
    settings.resourceVersion = std::to_string(m_resourceVersion += 17);
    const ApplyOutcome outcome = updateObject(found->second, value, m_schema, settings);
    if (outcome.object)
        found->second = *outcome.object;
    return {};
}

const Object *DemoObjects::find(const ObjectKey &key) const
{
    const auto found = m_objects.find(key);
    return found == m_objects.end() ? nullptr : &found->second;
}

Status DemoObjects::remove(const ObjectKey &key)
{
    if (m_objects.erase(key) == 0)
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no object “%1”").arg(QString::fromStdString(key.toString())));
    return {};
}

std::map<std::string, std::string> DemoObjects::files() const
{
    std::map<std::string, std::string> out;
    for (const auto &[key, object] : m_objects) {
        std::string &text = out[(key.ns.empty() ? std::string("_cluster") : key.ns) + ".yaml"];
        if (!text.empty())
            text += "---\n";
        text += writeYaml(object.value);
    }
    return out;
}

} // namespace driftgate
