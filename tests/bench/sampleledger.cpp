#include "bench/sampleledger.h"

#include "base/sha256.h"
#include "base/text.h"
#include "bench/samplerepositories.h"
#include "ledger/record.h"

#include <QDir>

#include <array>
#include <vector>

namespace driftgate::bench
{

namespace
{

constexpr size_t Applications = 50;
constexpr size_t PlannedObjects = 20; ///< of each plan
constexpr std::array Clusters = {"staging", "prod-eu"};
constexpr long long Begin = 1'700'000'000; ///< of the first commit, in seconds since 1970
constexpr long long Pace = 3'600;          ///< seconds from one commit to the next

std::string applicationName(size_t number)
{
    return "app-" + std::to_string(number % Applications);
}

std::string data(const std::string &content)
{
    return "data " + std::to_string(content.size()) + "\n" + content + "\n";
}

std::string workspaceFile(const std::string &policy)
{
    std::string out =
        "apiVersion: driftgate.dev/v1\nkind: Workspace\npolicy: " + policy + "\nclusters:\n";
    for (const char *const cluster : Clusters)
        out += std::string("- {name: ") + cluster + ", recorded: ../live/" + cluster + "}\n";
    out += "applications:\n";
    for (size_t i = 0; i < Applications; ++i)
        out += "- {name: " + applicationName(i) + ", path: apps/" + applicationName(i) +
               ", namespace: shop, clusters: [staging, prod-eu]}\n";
    return out;
}

std::string manifest(const std::string &name, size_t number)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  number: \"" +
           std::to_string(number) + "\"\n";
}

std::string commitHead(const std::string &ref, const std::string &person, size_t number)
{
    return "commit " + ref + "\ncommitter " + person + " " +
           std::to_string(Begin + static_cast<long long>(number) * Pace) + " +0000\n" +
           data("Change number " + std::to_string(number));
}

std::string history(size_t commits, const std::string &policy)
{
    std::string out;
    for (size_t i = 0; i < commits; ++i) {
        out += commitHead("refs/heads/main", "Ada Lovelace <ada@example.org>", i);
        if (i == 0) {
            out += "M 644 inline driftgate.yaml\n" + data(workspaceFile(policy));
            for (size_t a = 0; a < Applications; ++a)
                out += "M 644 inline apps/" + applicationName(a) + "/config.yaml\n" +
                       data(manifest(applicationName(a), 0));
        }
        out += "M 644 inline apps/" + applicationName(i) + "/config.yaml\n" +
               data(manifest(applicationName(i), i));
    }
    return out;
}

std::string canonical(const Record &record)
{
    std::string out = R"({"app":")" + record.application.text() + R"(","clusterUid":")" +
                      record.clusterUid + R"(","commit":")" + record.revision.hex() +
                      R"(","objects":[)";
    for (size_t i = 0; i < PlannedObjects; ++i)
        out += (i == 0 ? "" : ",") + (R"({"key":"apps/Deployment/shop/web-)" + std::to_string(i)) +
               R"(","verb":"update","live":")" + sha256("live" + std::to_string(i)) +
               R"(","target":")" + sha256("target" + std::to_string(i)) + R"("})";
    return out + "]}";
}

/// The two lines of a commit's note.
std::string note(const Revision &commit, const Revision &before, size_t number)
{
    const size_t cluster = number / Applications % Clusters.size();
    Record approval;
    approval.kind = RecordKind::Approval;
    approval.id = RecordId(sha256("approval " + commit.hex()).substr(0, 32));
    approval.application = ApplicationName(applicationName(number));
    approval.cluster = ClusterName(Clusters.at(cluster));
    approval.clusterUid = std::string("uid-of-") + Clusters.at(cluster);
    approval.revision = commit;
    approval.by = "Rita Reviewer <rita@example.org>";
    approval.at =
        TimePoint(std::chrono::seconds(Begin + static_cast<long long>(number) * Pace + 600));
    approval.comment = "looks good";
    const std::string text = canonical(approval);
    approval.plan = PlanDigest(sha256(text));
    Record sync = approval;
    approval.detail.set("canonical", Value::string(text));
    sync.kind = RecordKind::Sync;
    sync.id = RecordId(sha256("sync " + commit.hex()).substr(0, 32));
    sync.at += std::chrono::seconds(60);
    sync.comment.clear();
    sync.detail.set("engine", Value::string("apply"));
    sync.detail.set("outcome", Value::string("matched"));
    sync.detail.set("from", Value::string(before.hex()));
    sync.detail.set("approvals", Value::sequence({Value::string(approval.id.text())}));
    return approval.toLine() + "\n" + sync.toLine() + "\n";
}

std::string notes(const std::vector<Revision> &commits)
{
    std::string out =
        commitHead("refs/notes/driftgate", "Rita Reviewer <rita@example.org>", commits.size());
    constexpr size_t Round = Applications * Clusters.size(); // until the same comes again
    for (size_t i = 0; i < commits.size(); ++i) {
        const Revision &before = commits[i < Round ? 0 : i - Round];
        out += "N inline " + commits[i].hex() + "\n" + data(note(commits[i], before, i));
    }
    return out;
}

} // namespace

SampleLedger::SampleLedger(size_t records, const std::string &policy)
    : repository(beside("manifests"))
{
    for (const char *const cluster : Clusters)
        QDir().mkpath(QString::fromStdString(beside(std::string("live/") + cluster)));
    QDir().mkpath(QString::fromStdString(repository));
    git(repository, {"init", "-q", "-b", "main", "."});
    fastImport(repository, history(records / 2, policy));
    std::vector<Revision> commits;
    const std::string listed = git(repository, {"rev-list", "--reverse", "main"});
    for (const std::string_view line : split(listed, '\n')) {
        if (!line.empty())
            commits.push_back(Revision::fromHex(line).value());
    }
    fastImport(repository, notes(commits));
    git(repository, {"reset", "-q", "--hard"});
}

std::string SampleLedger::beside(const std::string &name) const
{
    return m_dir.filePath(QString::fromStdString(name)).toStdString();
}

} // namespace driftgate::bench
