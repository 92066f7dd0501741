#pragma once

#include "clifixture.h"
#include "sync/journal.h"
#include "workspace/demo.h"
#include "workspace/engines.h"
#include "workspace/planning.h"
#include "workspace/syncing.h"

#include <QCoroTask>
#include <QTemporaryDir>

namespace driftgate::test
{

/// The demo workspace, and a person whom Git knows.
class DemoFixture
{
public:
    DemoFixture()
    {
        useIdentity("Rita Reviewer", "rita@example.org");
        environment = Environment::system();
        environment.cacheDir = beside("cache").toStdString();
        environment.dataDir = beside("data").toStdString();
        const auto demo = makeDemo(beside("demo").toStdString(), environment, {});
        if (!demo)
            qFatal("no demo: %s", qUtf8Printable(demo.error().toString()));
        where = QString::fromStdString(demo->string());
    }

    [[nodiscard]] QString beside(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    [[nodiscard]] CliOutcome run(const QStringList &arguments, bool json = false,
                                 std::optional<std::string> typed = {}) const
    {
        QStringList all{QStringLiteral("--workspace"), where};
        if (json)
            all << QStringLiteral("--format") << QStringLiteral("json");
        CliSettings settings;
        settings.typed = std::move(typed);
        return runCommand(all + arguments, environment, settings);
    }

    /// A verb on checkout, which Driftgate itself keeps on prod-eu.
    [[nodiscard]] CliOutcome onProd(const QStringList &arguments, bool json = false,
                                    std::optional<std::string> typed = {}) const
    {
        return run(arguments + QStringList{QStringLiteral("checkout"), QStringLiteral("--cluster"),
                                           QStringLiteral("prod-eu")},
                   json, std::move(typed));
    }

    /// What is planned there now.
    [[nodiscard]] Value plan(const QStringList &options = {}) const
    {
        const Value document = onProd(QStringList{QStringLiteral("plan")} + options, true).json();
        return document.find("plans")->items()[0];
    }

    [[nodiscard]] std::shared_ptr<Workspace> open() const
    {
        const auto workspace = Workspace::open(where.toStdString(), environment, {});
        if (!workspace)
            qFatal("no workspace: %s", qUtf8Printable(workspace.error().toString()));
        return *workspace;
    }

    /// Leaves a journal as a program that was killed before it sent anything.
    [[nodiscard]] QString breakOff() const
    {
        const auto workspace = open();
        const auto planned = QCoro::waitFor(planApplication(workspace, ApplicationName("checkout"),
                                                            ClusterName("prod-eu"), {}, {}));
        if (!planned)
            qFatal("no plan: %s", qUtf8Printable(planned.error().toString()));
        JournalHead head;
        head.application = planned->plan->application;
        head.cluster = planned->plan->cluster;
        head.clusterUid = planned->plan->clusterUid;
        head.target = planned->plan->target;
        head.plan = planned->plan->digest;
        head.mark = "0123456789abcdef";
        for (const Action &action : planned->plan->actions) {
            if (action.verb != ActionVerb::Nothing)
                head.actions.push_back(JournalAction::of(action));
        }
        const auto journal = Journal::begin(journalFolder(*workspace), head);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().toString()));
        return QString::fromStdString((*journal)->id());
    }

    /// What git prints in the demo's repository; "" when it fails.
    std::string git(const QStringList &arguments, const std::string &input = {}) const
    {
        ProcessRequest request;
        request.program = "git";
        for (const QString &argument : arguments)
            request.arguments.push_back(argument.toStdString());
        request.directory = where.toStdString();
        request.input = input;
        request.environment["GIT_CONFIG_GLOBAL"] = qgetenv("GIT_CONFIG_GLOBAL").toStdString();
        const auto outcome = SystemProcessRunner().run(request, {});
        return outcome && outcome->exitCode == 0
                   ? QString::fromStdString(outcome->output).trimmed().toStdString()
                   : std::string();
    }

    Environment environment;
    QString where; ///< the folder of its repository

private:
    /// A global Git configuration of the test's own.
    void useIdentity(const QByteArray &name, const QByteArray &email) const
    {
        const QString file = beside("gitconfig");
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            out.write("[user]\n\tname = " + name + "\n\temail = " + email + "\n") < 0)
            qFatal("cannot write the Git configuration");
        out.close();
        qputenv("GIT_CONFIG_GLOBAL", file.toUtf8());
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
    }

    QTemporaryDir m_folder;
};

} // namespace driftgate::test
