#include "cluster/reconciler.h"

#include "base/text.h"
#include "cluster/fieldset.h"

namespace driftgate
{

std::string Reconciler::title() const
{
    std::string out;
    switch (source) {
    case DeployedSource::ApplySet:
        out = "ApplySet ";
        break;
    case DeployedSource::FluxKustomization:
        out = "Flux Kustomization ";
        break;
    case DeployedSource::ArgoApplication:
        out = "Argo CD Application ";
        break;
    case DeployedSource::None:
        return out;
    }
    if (!object->key.ns.empty())
        out += object->key.ns + '/';
    return out + object->key.name;
}

std::string repositoryPath(std::string_view written)
{
    // Flux and Argo CD both take an absolute path as one from the repository's top.
    const size_t first = written.find_first_not_of('/');
    const std::string_view relative =
        first == std::string_view::npos ? std::string_view() : written.substr(first);
    return normalizePath(relative).value_or(std::string(written));
}

std::optional<Revision> commitOf(std::string_view revision)
{
    constexpr std::string_view Algorithm = "sha1:";
    if (const size_t at = revision.rfind('@'); at != std::string_view::npos) {
        revision.remove_prefix(at + 1);
        if (!revision.starts_with(Algorithm))
            return std::nullopt;
    } else if (const size_t slash = revision.rfind('/'); slash != std::string_view::npos) {
        revision.remove_prefix(slash + 1);
    }
    if (revision.starts_with(Algorithm))
        revision.remove_prefix(Algorithm.size());
    auto commit = Revision::fromHex(revision);
    return commit ? std::optional(*commit) : std::nullopt;
}

void describeSuspension(const Object &object, const FieldPath &field, Deployed &out)
{
    out.suspended = true;
    out.suspendedBy = object.annotation("driftgate.dev/suspended-by");
    out.suspendReason = object.annotation("driftgate.dev/suspend-reason");
    out.suspendedAt = parseTime(object.annotation("driftgate.dev/suspended-at"));
    out.suspendedUntil = parseTime(object.annotation("driftgate.dev/suspended-until"));
    if (!out.suspendedBy.empty() && out.suspendedAt)
        return;
    const auto managed = readManagedFields(object.value);
    const auto owners = ownersOf(managed, field);
    if (owners.empty() || !owners.front()->fields.owns(field))
        return;
    // The manager's time is that of its last write, which may be a later one of another field:
    // without an annotation that names the person, it is the best there is.
    if (out.suspendedBy.empty())
        out.suspendedBy = owners.front()->manager;
    if (!out.suspendedAt)
        out.suspendedAt = owners.front()->time;
}

void addProblem(const Object &object, const char *field, QString text, Deployed &out)
{
    out.problems.push_back(
        {ErrorCode::Invalid, std::move(text), {object.origin.file, object.origin.line, 0, field}});
}

} // namespace driftgate
