#include "cluster/applyset.h"

#include "base/text.h"
#include "cluster/fieldset.h"
#include "cluster/reconciler.h"
#include "cluster/text.h"

#include <QCryptographicHash>

#include <array>
#include <set>
#include <utility>

namespace driftgate
{

namespace
{

constexpr std::array IdLabels{applyset::IdLabel, applyset::KepIdLabel};
constexpr std::array MemberLabels{applyset::MemberLabel, applyset::KepMemberLabel};
constexpr const char *SuspendedAnnotation = "driftgate.dev/suspended";
constexpr const char *HeldAnnotation = "driftgate.dev/held";

template<size_t Count>
std::string_view firstLabel(const Object &object, const std::array<const char *, Count> &names)
{
    for (const char *const name : names) {
        if (const std::string_view value = object.label(name); !value.empty())
            return value;
    }
    return {};
}

/// The kinds that a parent says its set holds: `ConfigMap,Deployment.apps`; empty: it does not
/// say. Source: controllers.md.
std::vector<ReadRequest::Kind> kindsOf(const Object &parent)
{
    std::vector<ReadRequest::Kind> out;
    const std::string_view written = parent.annotation(applyset::GroupKinds);
    for (const std::string_view kind : split(written, ',')) {
        const size_t dot = std::min(kind.find('.'), kind.size());
        if (dot > 0)
            out.push_back({std::string(kind.substr(std::min(dot + 1, kind.size()))),
                           std::string(kind.substr(0, dot)),
                           {}});
    }
    return out;
}

using NamespacedName = std::pair<std::string_view, std::string_view>;

std::set<NamespacedName> servicesIn(const LiveState &live)
{
    std::set<NamespacedName> out;
    for (const Object &object : live.objects) {
        if (object.key.group.empty() && object.key.kind == "Service")
            out.emplace(object.key.ns, object.key.name);
    }
    return out;
}

/// Whether somebody made it for another object, and copied that one's labels, the set's among
/// them: Endpoints of a Service, an operator's Secrets. It goes with what it was made for; nobody
/// took it out of Git. An owner need be no controller: Strimzi's says that it is none. Endpoints
/// name no owner. kubectl's own --prune looks at the label alone and deletes all of these: we are
/// more careful on purpose.
/// Source: gitops-engine `pkg/cache/cluster.go`, GetManagedLiveObjs, and `references.go`.
bool isDerived(const Object &object, const std::set<NamespacedName> &services)
{
    const Value *const owners = object.value.find({"metadata", "ownerReferences"});
    if (owners && owners->size() > 0)
        return true;
    return object.key.group.empty() && object.key.kind == "Endpoints" &&
           services.contains({object.key.ns, object.key.name});
}

FieldPath annotation(const char *name)
{
    return FieldPath(
        {FieldPath::Key{"metadata"}, FieldPath::Key{"annotations"}, FieldPath::Key{name}});
}

} // namespace

std::string applySetId(const ObjectKey &parent)
{
    const std::string text = parent.name + '.' + parent.ns + '.' + parent.kind + '.' + parent.group;
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return "applyset-" +
           hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
               .toStdString() +
           "-v1";
}

bool isMemberOf(const Object &object, std::string_view id)
{
    return !id.empty() && firstLabel(object, MemberLabels) == id;
}

std::optional<Reconciler> readApplySet(const Object &object)
{
    const std::string_view id = firstLabel(object, IdLabels);
    // A copy of a parent carries an id that is not its own: it is no parent.
    if (id.empty() || id != applySetId(object.key))
        return std::nullopt;
    Reconciler out;
    out.source = DeployedSource::ApplySet;
    out.object = &object;
    out.application = object.annotation(applyset::Application);
    out.targetNs = object.key.ns;
    return out;
}

void describeApplySet(const Reconciler &set, const LiveState &live, Deployed &out)
{
    const Object &parent = *set.object;
    if (const std::string_view written = parent.annotation(applyset::Revision); !written.empty()) {
        out.revision = commitOf(written);
        if (!out.revision) {
            addProblem(parent, "/metadata/annotations/driftgate.dev~1revision",
                       ClusterText::tr("%1 names “%2” as its revision, which is no commit")
                           .arg(QString::fromStdString(set.title()), QString::fromUtf8(written)),
                       out);
        }
        const auto managed = readManagedFields(parent.value);
        const auto owners = ownersOf(managed, annotation(applyset::Revision));
        if (!owners.empty() && owners.front()->fields.owns(annotation(applyset::Revision)))
            out.at = owners.front()->time;
    }
    out.applying = commitOf(parent.annotation(applyset::Applying));
    out.held = commitOf(parent.annotation(HeldAnnotation));
    if (parent.annotation(SuspendedAnnotation) == "true")
        describeSuspension(parent, annotation(SuspendedAnnotation), out);
    const std::string_view id = firstLabel(parent, IdLabels);
    // Both spellings, since the KEP and kubectl differ.
    for (const char *const label : MemberLabels)
        out.marked.push_back({std::string(label) + '=' + std::string(id), kindsOf(parent)});
    const std::set<NamespacedName> services = servicesIn(live);
    for (const Object &object : live.objects) {
        if (isMemberOf(object, id) && !isDerived(object, services))
            out.inventory.push_back(object.key);
    }
}

} // namespace driftgate
