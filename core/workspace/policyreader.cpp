#include "workspace/policyreader.h"

#include "base/shown.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

constexpr int MostRequired = 100;

bool isAddress(const std::string &text)
{
    const size_t at = text.find('@');
    return at != std::string::npos && at > 0 && at + 1 < text.size() &&
           text.find_first_of("<> \t\n,") == std::string::npos;
}

void readReviewers(FieldReader &reader, PolicyConfig &out)
{
    if (!reader.has("reviewers"))
        return;
    const Value &list = *reader.find("reviewers");
    if (list.isSequence() && list.size() == 0)
        reader.fault("reviewers", Tr::tr("“reviewers” must name one address at least; leave it out "
                                         "where anyone may review"));
    for (const std::string &address : reader.texts("reviewers")) {
        if (!isAddress(address))
            reader.fault("reviewers", Tr::tr("“%1” is not a mail address; it stands alone, as in "
                                             "alice@example.com")
                                          .arg(shown(address)));
        else if (std::ranges::any_of(out.reviewers, [&](const std::string &other) {
                     return sameAddress(address, other);
                 }))
            reader.fault("reviewers", Tr::tr("“%1” is named twice").arg(shown(address)));
        else
            out.reviewers.push_back(address);
    }
}

/// Kinds are compared as objects spell them: one spelled otherwise would protect nothing.
void readProtected(FieldReader &reader, PolicyConfig &out)
{
    for (const std::string &kind : reader.texts("protect")) {
        const bool isKind =
            kind.front() >= 'A' && kind.front() <= 'Z' &&
            std::ranges::all_of(kind, [](unsigned char c) {
                return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            });
        if (!isKind)
            reader.fault("protect", Tr::tr("“%1” is not a kind as objects spell it, such as "
                                           "StatefulSet")
                                        .arg(shown(kind)));
        else
            out.protectedKinds.insert(kind);
    }
}

/// Why the policy of one application on one cluster can never be met; "" when it can.
QString whyImpossible(const Policy &policy, const ClusterName &cluster)
{
    if (policy.nobody)
        return Tr::tr("On “%1” no reviewer is on every list that counts there")
            .arg(shown(cluster.text()));
    const auto reviewers = static_cast<int>(policy.reviewers.size());
    if (!policy.reviewers.empty() && policy.required > reviewers)
        return Tr::tr("On “%1” %2 approvals are required of %3 possible reviewers")
            .arg(shown(cluster.text()))
            .arg(policy.required)
            .arg(reviewers);
    return {};
}

} // namespace

PolicyConfig readPolicy(FieldReader &owner, FaultList &faults)
{
    PolicyConfig out;
    if (!owner.has("policy"))
        return out;
    FieldReader reader(*owner.find("policy"), owner.pathOf("policy"),
                       {"required", "notAuthor", "signed", "maxAge", "reviewers", "protect"},
                       faults);
    if (!reader.isMapping())
        return out;
    out.required = reader.integer("required", 0, MostRequired);
    out.notAuthor = reader.boolean("notAuthor", false);
    out.isSigned = reader.boolean("signed", false);
    if (const std::string age = reader.text("maxAge"); !age.empty()) {
        out.maxAge = ageFromText(age);
        if (!out.maxAge)
            reader.fault("maxAge",
                         Tr::tr("“%1” is not a length of time, such as 72h or 7d").arg(shown(age)));
    }
    readReviewers(reader, out);
    readProtected(reader, out);
    return out;
}

void checkPolicies(const WorkspaceConfig &config, FaultList &faults)
{
    for (const ApplicationConfig &app : config.applications) {
        for (const ClusterName &cluster : app.clusters) {
            const QString why = whyImpossible(config.policyFor(app.name, cluster), cluster);
            if (why.isEmpty())
                continue;
            faults.add(app.place.line, app.place.field, why);
            break;
        }
    }
}

} // namespace driftgate
