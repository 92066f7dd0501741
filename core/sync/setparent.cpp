#include "sync/setparent.h"

#include "base/sha256.h"
#include "base/text.h"
#include "cluster/applyset.h"
#include "sync/text.h"

#include <algorithm>
#include <cctype>

namespace driftgate
{

namespace
{

constexpr size_t LongestName = 253;

std::set<std::string> namesIn(std::string_view written)
{
    std::set<std::string> out;
    for (const std::string_view part : split(written, ',')) {
        if (!part.empty())
            out.emplace(part);
    }
    return out;
}

std::string joined(const std::set<std::string> &names, const std::string &without = {})
{
    std::string out;
    for (const std::string &name : names) {
        if (name != without)
            out += (out.empty() ? "" : ",") + name;
    }
    return out;
}

QString nameOf(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

/// "kubectl" of "kubectl/v1.32.0", as kubectl tells it.
std::string_view toolIn(std::string_view tooling)
{
    return tooling.substr(0, tooling.rfind('/'));
}

Result<SetParent> readParent(const Object &live, const std::string &application)
{
    SetParent out;
    out.key = live.key;
    out.id = applySetId(live.key);
    out.exists = true;
    const std::string_view tool = toolIn(live.annotation(applyset::Tooling));
    // kubectl's own, and what Driftgate wrote before it wrote as kubectl does.
    if (tool != "kubectl" && tool != "driftgate") {
        return fail(ErrorCode::Denied,
                    SyncText::tr("The ApplySet %1 belongs to another tool (%2), which keeps it "
                                 "applied")
                        .arg(nameOf(live.key), QString::fromUtf8(tool)));
    }
    const std::string_view owner = live.annotation(applyset::Application);
    if (!owner.empty() && owner != application) {
        return fail(ErrorCode::Denied, SyncText::tr("The ApplySet %1 is that of the application %2")
                                           .arg(nameOf(live.key), QString::fromUtf8(owner)));
    }
    out.kinds = namesIn(live.annotation(applyset::GroupKinds));
    out.namespaces = namesIn(live.annotation(applyset::MoreNamespaces));
    out.revision = live.annotation(applyset::Revision);
    out.applying = live.annotation(applyset::Applying);
    return out;
}

bool isParent(const Object &object)
{
    for (const char *const label : {applyset::IdLabel, applyset::KepIdLabel}) {
        if (object.label(label) == applySetId(object.key))
            return true;
    }
    return false;
}

/// Where the parent may lie, the first ones first.
std::vector<ObjectKey> placesFor(const std::string &ns, const std::string &name, bool isAsked)
{
    std::vector<ObjectKey> out{{"", "Secret", ns, name}, {"", "ConfigMap", ns, name}};
    if (!isAsked)
        out.push_back({"", "Secret", ns, name + "-applyset"});
    return out;
}

SetParent newParent(ObjectKey key)
{
    SetParent out;
    out.key = std::move(key);
    out.id = applySetId(out.key);
    return out;
}

} // namespace

std::string objectNameOf(const std::string &application)
{
    std::string out;
    for (const char each : application) {
        const auto byte = static_cast<unsigned char>(each);
        const char lower = static_cast<char>(std::tolower(byte));
        const bool isPlain = std::isdigit(byte) || (lower >= 'a' && lower <= 'z');
        out += isPlain || each == '-' || each == '.' ? lower : '-';
    }
    const auto isEdge = [](char each) { return each == '-' || each == '.'; };
    while (!out.empty() && isEdge(out.front()))
        out.erase(0, 1);
    while (!out.empty() && isEdge(out.back()))
        out.pop_back();
    constexpr size_t HashLength = 8;
    const bool isDoubled = out.find("..") != std::string::npos;
    if (out == application && out.size() + HashLength < LongestName && !isDoubled)
        return out;
    // Two applications must not come to share a name by what is written otherwise.
    std::erase(out, '.');
    out.resize(std::min(out.size(), LongestName / 2));
    return (out.empty() ? "application" : out) + '-' + sha256(application).substr(0, HashLength);
}

std::set<std::string, std::less<>> setIdsFor(const std::string &application, const std::string &ns)
{
    std::set<std::string, std::less<>> out;
    for (const ObjectKey &place : placesFor(ns, objectNameOf(application), false))
        out.insert(applySetId(place));
    return out;
}

QCoro::Task<Result<SetParent>> findParent(std::shared_ptr<Cluster> cluster,
                                          std::shared_ptr<const Plan> plan, std::string ns,
                                          std::string name, CancelToken cancel)
{
    const bool isAsked = !name.empty();
    if (!isAsked)
        name = objectNameOf(plan->application.text());
    const std::vector<ObjectKey> places = placesFor(ns, name, isAsked);
    std::vector<bool> isTaken;
    for (const ObjectKey &place : places) {
        const auto found = co_await cluster->get(place, "v1", cancel);
        if (!found)
            co_return fail(found.error());
        if (*found && isParent(**found))
            co_return readParent(**found, plan->application.text());
        const Action *const own = plan->find(place);
        isTaken.push_back(found->has_value() || (own && own->object));
    }
    for (size_t i = 0; i < places.size(); ++i) {
        if (!isTaken[i] && places[i].kind == "Secret")
            co_return newParent(places[i]);
    }
    co_return fail(ErrorCode::Conflict,
                   SyncText::tr("%1 is there already and is no parent of an ApplySet, which would "
                                "have to have its name")
                       .arg(nameOf(places.front())));
}

Object parentObject(const SetParent &parent, const SetContent &content,
                    const std::string &application, const SetMarks &marks)
{
    Object out;
    out.key = parent.key;
    out.apiVersion = "v1";
    out.value.set("apiVersion", Value::string("v1"));
    out.value.set("kind", Value::string(parent.key.kind));
    out.value.set({"metadata", "name"}, Value::string(parent.key.name));
    out.value.set({"metadata", "namespace"}, Value::string(parent.key.ns));
    const auto annotate = [&out](const char *name, const std::string &text) {
        out.value.set({"metadata", "annotations", name}, Value::string(text));
    };
    annotate(applyset::Tooling, applyset::OurTooling);
    annotate(applyset::GroupKinds, joined(content.kinds));
    annotate(applyset::MoreNamespaces, joined(content.namespaces, parent.key.ns));
    annotate(applyset::Application, application);
    if (!marks.revision.empty())
        annotate(applyset::Revision, marks.revision);
    if (!marks.applying.empty())
        annotate(applyset::Applying, marks.applying);
    out.value.set({"metadata", "labels", applyset::IdLabel}, Value::string(parent.id));
    return out;
}

std::string groupKindOf(const ObjectKey &key)
{
    return key.group.empty() ? key.kind : key.kind + '.' + key.group;
}

SetContent contentOf(const Plan &plan)
{
    SetContent out;
    for (const Action &action : plan.actions) {
        // Hooks are no members: what comes and goes by itself is nobody's to prune.
        if (!action.object || action.verb == ActionVerb::Run)
            continue;
        out.kinds.insert(groupKindOf(action.key));
        if (!action.key.ns.empty())
            out.namespaces.insert(action.key.ns);
    }
    return out;
}

} // namespace driftgate
