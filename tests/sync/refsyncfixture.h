#pragma once

#include "git/gitfixture.h"
#include "sync/refengine.h"
#include "sync/syncfixture.h"

#include <fstream>

namespace driftgate::test
{

/// Where a ref is moved from and to, and by which sync.
struct RefCase {
    std::string ref = "refs/heads/env/prod";
    bool isRollback = false;
};

/// A repository with three commits, a bare remote that tells of each push that moved a ref, and
/// the engine that moves one.
class RefSync
{
public:
    explicit RefSync(RefCase wanted = {})
        : m_case(std::move(wanted))
    {
        m_fixture.git({"init", "-q", "--bare", "-b", "main", remote()});
        m_fixture.git({"remote", "add", "origin", remote()});
        commits = {m_fixture.commit("First"), m_fixture.commit("Second"),
                   m_fixture.commit("Third")};
        m_fixture.git({"push", "-q", "origin", "main", from().hex() + ":" + m_case.ref});
        hook("post-receive", "cat >> '" + m_fixture.beside("pushes") + "'");
    }

    [[nodiscard]] const Revision &from() const { return commits[m_case.isRollback ? 1 : 0]; }
    [[nodiscard]] const Revision &target() const { return commits[m_case.isRollback ? 0 : 1]; }
    [[nodiscard]] std::string remote() const { return m_fixture.beside("remote.git"); }
    [[nodiscard]] std::string root() const { return m_fixture.root(); }
    [[nodiscard]] std::string beside(const std::string &name) const
    {
        return m_fixture.beside(name);
    }
    [[nodiscard]] std::string at()
    {
        return m_fixture.gitIn(remote(), {"rev-parse", m_case.ref + "^{commit}"});
    }
    /// Somebody else's push.
    void moveTo(const Revision &revision)
    {
        m_fixture.gitIn(remote(), {"update-ref", m_case.ref, revision.hex()});
    }
    /// How often a push moved anything.
    [[nodiscard]] size_t pushes() const
    {
        std::ifstream in(m_fixture.beside("pushes"));
        size_t out = 0;
        for (std::string line; std::getline(in, line);)
            ++out;
        return out;
    }
    void hook(const std::string &name, const std::string &script) const
    {
        const QString path = QString::fromStdString(remote() + "/hooks/" + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("cannot write a hook");
        file.write(("#!/bin/sh\n" + script + "\n").c_str());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// With no way to see the cluster, so that nothing is waited for.
    [[nodiscard]] static RefEngineOptions
    options(const std::string &root, const std::string &journals, const std::string &ref)
    {
        RefEngineOptions out;
        out.journalFolder = journals;
        out.repository = root;
        out.remote = "origin";
        out.ref = ref;
        return out;
    }
    [[nodiscard]] RefEngineOptions options() const
    {
        return options(root(), journals(), m_case.ref);
    }
    [[nodiscard]] std::string journals() const { return m_fixture.beside("journals"); }

    [[nodiscard]] static SyncRequest request(const Revision &target, const std::string &ref,
                                             bool isRollback, const std::string &resumes = {})
    {
        auto plan = std::make_shared<Plan>();
        plan->application = ApplicationName("checkout");
        plan->cluster = ClusterName("prod-eu");
        plan->clusterUid = "6f1c";
        plan->engine = EngineKind::Ref;
        plan->ref = ref;
        plan->target = target;
        plan->digest = PlanDigest("digest");
        plan->isRollback = isRollback;
        Action action;
        action.key = {"apps", "Deployment", "shop", "web"};
        action.verb = ActionVerb::Update;
        action.targetHash = "hash";
        plan->actions.push_back(action);
        SyncRequest out;
        out.plan = plan;
        out.by = "Alice Ng <alice@example.com>";
        out.resumes = resumes;
        return out;
    }
    [[nodiscard]] Result<SyncOutcome> carryOut(
        const std::string &resumes = {},
        std::shared_ptr<const ProcessRunner> runner = std::make_shared<SystemProcessRunner>()) const
    {
        RefEngine engine(std::move(runner), std::make_shared<SystemClock>(), options());
        return settled(
            awaited(engine.run(request(target(), m_case.ref, m_case.isRollback, resumes), {}, {})));
    }
    [[nodiscard]] std::vector<JournalReading> open() const
    {
        InterruptedJournals out = interruptedJournals(journals());
        if (!out.errors.empty())
            qFatal("%s", qPrintable(out.errors.front().toString()));
        return std::move(out.journals);
    }
    /// As a program that was killed leaves it, having come so far.
    [[nodiscard]] std::string leaveJournal(JournalState state) const
    {
        JournalHead head;
        head.application = ApplicationName("checkout");
        head.cluster = ClusterName("prod-eu");
        head.clusterUid = "6f1c";
        head.engine = EngineKind::Ref;
        head.target = target();
        head.plan = PlanDigest("digest");
        head.at = SystemClock().now();
        head.isRollback = m_case.isRollback;
        head.ref = m_case.ref;
        head.from = from();
        head.actions = {JournalAction::ofRef(m_case.ref, target())};
        const auto journal = Journal::begin(journals(), head);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().toString()));
        const JournalLine line{.action = 0, .state = state};
        if (state != JournalState::Waiting && !(*journal)->write(std::span(&line, 1)))
            qFatal("the journal cannot be written");
        return (*journal)->id();
    }

    std::vector<Revision> commits; ///< oldest first

private:
    RefCase m_case;
    GitFixture m_fixture;
};

} // namespace driftgate::test
