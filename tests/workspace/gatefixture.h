#pragma once

#include "workspace/syncing.h"
#include "workspacefixture.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <string>

namespace driftgate::test
{

/// Why a result is an error; "" when it is none.
template<class T>
std::string reasonOf(const Result<T> &result)
{
    return result ? std::string() : result.error().toString().toStdString();
}

/// The workspace of WorkspaceFixture on clusters that Driftgate itself applies to, and a person
/// whom Git knows.
class GateFixture : public WorkspaceFixture
{
public:
    GateFixture()
    {
        environment.runner = std::make_shared<SystemProcessRunner>();
        useIdentity("Rita Reviewer", "rita@example.org");
        for (const char *const cluster : {"staging", "prod-eu"}) {
            writeLive(std::string("live/") + cluster + "/system.yaml",
                      namespaceText("kube-system", std::string("uid-of-") + cluster) + "---\n" +
                          namespaceText("checkout", "") + "---\n" + namespaceText("ingress", ""));
        }
    }

    /// Who approves and syncs from now on: a global configuration of the test's own.
    void useIdentity(const std::string &name, const std::string &email) const
    {
        const std::string file = beside("gitconfig");
        std::ofstream(file, std::ios::trunc)
            << "[user]\n\tname = " << name << "\n\temail = " << email
            << "\n[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n";
        qputenv("GIT_CONFIG_GLOBAL", QByteArray::fromStdString(file));
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
    }

    /// The same, and signs with an SSH key of their own; `isTrusted`: the key is among the allowed
    /// signers.
    void useSigner(const std::string &name, const std::string &email, bool isTrusted)
    {
        useIdentity(name, email);
        const std::string key = beside(email + ".key");
        if (!std::filesystem::exists(key)) {
            ProcessRequest request;
            request.program = "ssh-keygen";
            request.arguments = {"-q", "-t", "ed25519", "-N", "", "-C", email, "-f", key};
            const auto made = environment.runner->run(request, {});
            if (!made || made->exitCode != 0)
                qFatal("ssh-keygen failed");
        }
        const std::string allowed = beside("allowed_signers");
        if (isTrusted)
            std::ofstream(allowed, std::ios::app) << email << ' ' << fileContent(key + ".pub");
        configure("[gpg]\n\tformat = ssh\n[gpg \"ssh\"]\n\tallowedSignersFile = " + allowed +
                  "\n[user]\n\tsigningkey = " + key + ".pub\n");
    }

    /// Adds to the person's Git configuration.
    void configure(const std::string &more) const
    {
        std::ofstream(beside("gitconfig"), std::ios::app) << more;
    }

    /// Writes the workspace file with a policy and whatever else, and commits it.
    Revision setPolicy(const std::string &more)
    {
        write("driftgate.yaml", workspaceFile() + more);
        return commit("Set the policy");
    }

    [[nodiscard]] Result<ReviewedPlan> review(const std::shared_ptr<Workspace> &workspace,
                                              const PlanOptions &options = {},
                                              const std::string &cluster = "staging") const
    {
        return QCoro::waitFor(
            reviewPlan(workspace, ApplicationName("checkout"), ClusterName(cluster), options, {}));
    }

    /// Plans, approves, and gives the plan.
    [[nodiscard]] Result<std::shared_ptr<const Plan>>
    approve(const std::shared_ptr<Workspace> &workspace, const PlanOptions &options = {},
            const std::string &cluster = "staging") const
    {
        const Result<ReviewedPlan> reviewed = review(workspace, options, cluster);
        if (!reviewed)
            return fail(reviewed.error());
        const Result<Record> record = QCoro::waitFor(
            vote(workspace, reviewed->planned.plan, RecordKind::Approval, "looks good", {}));
        if (!record)
            return fail(record.error());
        return reviewed->planned.plan;
    }

    [[nodiscard]] Result<SyncReport> sync(const std::shared_ptr<Workspace> &workspace,
                                          const Plan &plan, const PlanOptions &options = {}) const
    {
        SyncOrder order;
        order.application = plan.application;
        order.cluster = plan.cluster;
        order.options = options;
        order.digest = plan.digest;
        order.canonical = plan.canonical;
        order.waveLimit = std::chrono::seconds(plan.engine == EngineKind::Ref ? 1 : 30);
        return QCoro::waitFor(syncApplication(workspace, order, {}, {}));
    }

    /// Approves and syncs what the workspace's head wants; fails the test loudly.
    SyncReport bringUp(const std::shared_ptr<Workspace> &workspace, const PlanOptions &options = {},
                       const std::string &cluster = "staging") const
    {
        const Result<std::shared_ptr<const Plan>> plan = approve(workspace, options, cluster);
        if (!plan)
            qFatal("no approval: %s", reasonOf(plan).c_str());
        Result<SyncReport> report = sync(workspace, **plan, options);
        if (!report)
            qFatal("no sync: %s", reasonOf(report).c_str());
        return std::move(*report);
    }

    /// Replaces a text in every file of a recorded cluster; how often it stood there.
    [[nodiscard]] int editLive(const std::string &cluster, const std::string &from,
                               const std::string &to) const
    {
        int count = 0;
        for (const auto &file :
             std::filesystem::recursive_directory_iterator(beside("live/" + cluster))) {
            if (!file.is_regular_file())
                continue;
            std::string text = fileContent(file.path());
            for (size_t at = text.find(from); at != std::string::npos;
                 at = text.find(from, at + to.size())) {
                text.replace(at, from.size(), to);
                ++count;
            }
            std::ofstream(file.path(), std::ios::binary | std::ios::trunc) << text;
        }
        return count;
    }

    static std::string namespaceText(const std::string &name, const std::string &uid)
    {
        return "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: " + name + "\n" +
               (uid.empty() ? std::string() : "  uid: " + uid + "\n");
    }
};

} // namespace driftgate::test
